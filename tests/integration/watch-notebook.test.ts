import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteMark } from '../../src/address/index.ts';
import { isIgnoredIn } from '../../src/integration/watch-notebook.ts';
import { makeFolder } from '../support/folder.ts';

test('hidden folders, packages and built sites are not watched', () => {
  const files = [
    'A.txt',
    'A/b.png',
    '.git/HEAD',
    'A/.hidden/x',
    'node_modules/x/y.txt',
    `dist/${siteMark}`,
    'sites/A.txt',
  ];
  // The notebook itself may be in a hidden folder.
  const folder = join(makeFolder(Object.fromEntries(files.map(file => [`.notes/${file}`, '']))), '.notes');
  const isIgnored = isIgnoredIn(folder);
  const paths = ['', 'A.txt', 'A', 'A/b.png', 'sites', '.git', '.git/HEAD', 'A/.hidden', 'node_modules', 'dist'];
  const watched = paths.filter(path => !isIgnored(join(folder, path), statSync(join(folder, path))));
  expect(watched).toEqual(['', 'A.txt', 'A', 'A/b.png', 'sites']);
});
