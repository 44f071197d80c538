import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convertPage } from '../../src/conversion/convert.ts';
import { readMarkdownPage } from '../../src/markdown/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { siteContext } from '../support/markdown-site.ts';

test.each([
  ['![[pic.png]]', '![](/-/files/pic.png)'],
  ['![[pic.png|200]]', '![](/-/files/pic.png#width=200)'],
  ['![[pic.png|a *map*|200x100]]', '![a \\*map\\*](/-/files/pic.png#width=200\\&height=100)'],
  ['[![[pic.png]]](Home.md)', '[![](/-/files/pic.png)](/)'],
  ['| ![[pic.png\\|200]] |\n|--|', '| ![](/-/files/pic.png#width=200) |\n|--|'],
  ['![[gone.png]]', '<span data-missing="image">gone.png</span>'],
  ['![[Home]]', '<span data-embed="part">[Home](/)</span>'],
  ['- ![[Home|*a* page]]', '- <span data-embed="part">[*a* page](/)</span>'],
  ['a ![[Home]]', 'a [Home](/)'],
  ['![[Home]] ![[Home|a page]]', '[Home](/) [a page](/)'],
  ['![[Gone]]', '<a data-missing="Gone">Gone</a>'],
  ['\\![[Home]] `![[pic.png]]` ![x](pic.png)', '\\![Home](/) `![[pic.png]]` ![x](/-/files/pic.png)'],
  ['![[x]](pic.png) ![[ ]]', '![[x]](/-/files/pic.png) ![[ ]]'],
])('%j is %j', (written, markdown) => {
  expect(readMarkdownPage(written, siteContext()).markdown).toBe(markdown);
});

test('a picture is found by its name alone, in whatever folder it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zimlight-obsidian-'));
  for (const inner of ['files/deep', 'a/b/c']) mkdirSync(join(folder, inner), { recursive: true });
  writeFileSync(join(folder, 'notebook.zim'), '[Notebook]\ndefault_file_format=markdown\ndefault_file_extension=.md\n');
  writeFileSync(join(folder, 'Home.md'), '![[Map 1.PNG]] ![[map 1.png|50]] ![[none.png]] ![](map%201.png)\n');
  writeFileSync(join(folder, 'a/b/c/Map 1.png'), '');
  writeFileSync(join(folder, 'files/deep/Map 1.png'), '');
  const notebook = openNotebook(folder);
  const { markdown, portable, messages } = convertPage(notebook, notebook.pages.get('Home') as never, '/notes');
  expect(markdown).toBe(
    '![](/-/files/files/deep/Map%201.png) ![](/-/files/files/deep/Map%201.png#width=50) ' +
      '<span data-missing="image">none.png</span> <span data-missing="image">map%201.png</span>\n',
  );
  expect(portable).toBe(markdown.replaceAll('(/-/', '(/notes/-/'));
  expect(messages.map(({ column, ruleId }) => `${column} ${ruleId}`)).toEqual(['34 missing-file', '48 missing-file']);
});
