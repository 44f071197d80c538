import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { header, makeFolder } from '../support/folder.ts';
import { installCopy, serve, zimlight } from '../support/zimlight.ts';

test('zimlight dev serves one notebook at a time', async () => {
  const folder = realpathSync(makeFolder({ 'notes/Home.txt': header, 'others/Home.txt': header }));
  const home = join(folder, 'zimlight');
  await installCopy(home);
  const { url, stop } = await serve(['dev', 'notes', '--port', '4600'], { cwd: folder, home });
  expect(await zimlight(['dev', 'others', '--port', '4600'], { cwd: folder, home })).toEqual({
    code: 2,
    stdout: '',
    stderr: `zimlight: zimlight dev already serves ${join(folder, 'notes')} at ${url}; stop it first\n`,
  });
  await stop();
});
