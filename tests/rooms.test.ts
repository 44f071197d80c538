import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from './support/folder.ts';
import { repository } from './support/zimlight.ts';

/** File to add to src/ → its text, and what the check must say about it. */
const forbidden: Record<string, [text: string, violation: string]> = {
  // A room that the table does not let it import, a file that is no face of its room, and a type from such a file.
  'zim/x.ts': ["import '../notebook/index.ts';", 'room zim → notebook/index.ts'],
  'history/x.ts': ["import '../notebook/open.ts';", 'faces of notebook → notebook/open.ts'],
  'images/x.ts': ["import type { X } from '../html/renderer.ts';", 'faces of html → html/renderer.ts'],

  'assets/x.mjs': ["/** @type {import('../html/index.ts').X} */\nexport const x = 1;", 'room assets → html/index.ts'],

  // Astro components: the frontmatter, and scripts.
  'theme/X.astro': ["---\nimport '../cli/main.ts';\n---\n<p>Hello</p>\n", 'room theme → cli/main.ts'],
  'ui/X.astro': ["<p>Hello</p>\n<script>\n  import '../zim/index.ts';\n</script>\n", 'room ui → zim/index.ts'],

  'cards/x.ts': ["import './y.ts';", 'no circles → cards/y.ts'],
  'cards/y.ts': ["import './x.ts';", 'no circles → cards/x.ts'],

  'theme/client/x.ts': ["import 'node:fs';", 'browsers have no node: → fs'],
  'navigation/shared/x.ts': ["import 'node:fs';", 'browsers have no node: → fs'],
  'address/x.ts': ["import 'node:fs';", 'browsers have no node: → fs'],
  'i18n/x.ts': ["import type { Stats } from 'node:fs';", 'browsers have no node: → fs'],

  'markdown/from-zim/x.ts': ["import 'node:fs';", 'parser and converter have no node: → fs'],

  'navigation/shared/y.ts': ["import '../tree.ts';", 'browsers have no Node code → navigation/tree.ts'],
  'search-index/x.ts': [
    "import '../search/client/engine.ts';",
    'client code is loaded by pages → search/client/engine.ts',
  ],

  'attic/x.ts': ["import '../messages.ts';", 'room unknown → messages.ts'],
  'x.ts': ["import './messages.ts';", 'room unknown → messages.ts'],
  'attic/alone.ts': ['export const x = 1;', 'room unknown'],
  'cache/x.ts': ["import './missing.ts';", 'imports lead somewhere → ./missing.ts'],
};

test('the check of the rooms names each forbidden import, a room that is too large, and nothing else', () => {
  const folder = makeFolder();
  cpSync(join(repository, 'src'), folder, { recursive: true });
  writeFiles(folder, Object.fromEntries(Object.entries(forbidden).map(([file, [text]]) => [file, `${text}\n`])));
  writeFiles(folder, { 'epub/x.css': '\n'.repeat(2_600) });
  const { status, stdout } = spawnSync(process.execPath, [join(repository, '.ci/check-rooms.mjs'), folder], {
    encoding: 'utf8',
  });
  const lines = stdout.matchAll(/^ {2}error (.*?): src\/(\S+)(?: →\s+(?:src\/)?(\S+))?/gm);
  const found = [...lines].map(([, rule, from, to]) => `${from}: ${rule}${to ? ` → ${to}` : ''}`);
  const expected = Object.entries(forbidden).map(([file, [, violation]]) => `${file}: ${violation}`);
  expect(found.sort()).toEqual([...expected, 'epub: room too large'].sort());
  expect(status).toBe(1);
});
