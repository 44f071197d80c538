import { realpathSync } from 'node:fs';
import { expect, test } from 'vitest';
import { header, makeFolder } from '../support/folder.ts';
import { serve } from '../support/zimlight.ts';

test('zimlight dev serves several notebooks at once, and one of them twice', async () => {
  const folder = realpathSync(makeFolder({ 'notes/Home.txt': `${header}Notes`, 'others/Home.txt': `${header}Others` }));
  const options = { cwd: folder };
  const servers = await Promise.all([
    serve(['dev', 'notes', '--port', '4600'], options),
    serve(['dev', 'others', '--port', '4610'], options),
    serve(['dev', 'notes', '--port', '4620', '--base', '/x/'], options),
  ]);
  const shown = servers.map(async ({ url }) => /Notes|Others/.exec(await (await fetch(url)).text())?.[0]);
  expect(await Promise.all(shown)).toEqual(['Notes', 'Others', 'Notes']);
  await Promise.all(servers.map(({ stop }) => stop()));
});
