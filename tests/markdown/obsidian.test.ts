import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { convertPage } from '../../src/conversion/convert.ts';
import { readMarkdownPage } from '../../src/markdown/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { siteContext } from '../support/markdown-site.ts';

test.each([
  ['![[pic.png]]', '![](/-/files/pic.png)'],
  ['![[pic.png|200]]', '![](/-/files/pic.png#width=200)'],
  ['![[pic.png|a *map*|200x100]]', '![a \\*map\\*](/-/files/pic.png#width=200\\&height=100)'],
  ['![[pic.png|center|a map|200]]', '![a map](/-/files/pic.png#width=200)'],
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

test.each([
  ['A *b*. ^Some-id', 'A *b*. <span id="some-id"></span>'],
  ['- a ^q1w2e3\n- b\n\n^whole', '- a <span id="q1w2e3"></span>\n- b\n\n<span id="whole"></span>'],
  ['> a\n> b ^quoted', '> a\n> b <span id="quoted"></span>'],
])('the name of a block in %j is an anchor', (written, markdown) => {
  expect(readMarkdownPage(written, siteContext()).markdown).toBe(markdown);
});

test.each([
  ['a ==b c==, *==d==*', 'a <mark>b c</mark>, *<mark>d</mark>*'],
  ['- ==a== ==b== @c', '- <mark>a</mark> <mark>b</mark> <span data-tag="c">@c</span>'],
])('%j has marked text', (written, markdown) => {
  expect(readMarkdownPage(written, siteContext()).markdown).toBe(markdown);
});

test.each(['x==1 or y==2', 'a == b and c == d', '==== a ====', '`==a==`', '\\==a==', '===a===', '== a =='])(
  '%j has none',
  text => {
    expect(readMarkdownPage(text, siteContext()).markdown).toBe(text);
  },
);

test.each(['x ^2', '2 ^1024', 'a ^some-id b', 'a^some', 'a \\^some', '`a ^some`'])('%j names no block', text => {
  expect(readMarkdownPage(text, siteContext()).markdown).toBe(text);
});

/** The links of a page in the folder `a` of a vault. */
function linksOf(page: string, files: Record<string, string>, heldBack?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'zimlight-obsidian-'));
  const settings = '[Notebook]\ndefault_file_format=markdown\ndefault_file_extension=.md\n';
  for (const [path, text] of Object.entries({ 'notebook.zim': settings, 'a/page.md': page, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const notebook = openNotebook(folder);
  const hidden = notebook.pages.get(heldBack ?? '') ?? notebook.attachments.get(heldBack ?? '');
  const visible = { ...notebook.visible, has: (target: object) => target !== hidden };
  const { markdown, messages } = convertPage({ ...notebook, visible }, notebook.pages.get('a:page') as never, '');
  return { markdown, messages: messages.map(({ ruleId }) => ruleId) };
}

const vault = {
  'b/Note.md': '# N',
  'c/d/Note.md': '# N',
  'c/d/Other note.md': '# O',
  'c/d/files/Scan 1.PDF': 'x',
  'c/pic.png': 'x',
  'a/Near.md': '# N',
  'e/Near.md': '# N',
  'ClientServer.md': '# C',
  'c/U\u0308ber.pdf': 'x',
  'c/U\u0308ber.png': 'x',
  'c/E\u0301te\u0301.md': '# E',
  'c/50% off.pdf': 'x',
};

test.each([
  ['[[Note]]', '[Note](/b/note/)'],
  ['[[note#A b|label]]', '[label](/b/note/#a-b)'],
  ['[[c/d/Note]]', '[c/d/Note](/c/d/note/)'],
  ['[[d/Note.md]]', '[d/Note.md](/c/d/note/)'],
  ['[[Other note]]', '[Other note](/c/d/other-note/)'],
  ['[[Client/Server]]', '[Client/Server](/clientserver/)'],
  ['[[Near]]', '[Near](/a/near/)'],
  ['[[e/Near]]', '[e/Near](/e/near/)'],
  ['[[Scan 1.pdf]]', '[Scan 1.pdf](/-/files/c/d/files/Scan%201.PDF)'],
  ['[[Scan 1.pdf#page=3]]', '[Scan 1.pdf#page=3](/-/files/c/d/files/Scan%201.PDF#page=3)'],
  ['[[\u00dcber.pdf]] ![[\u00dcber.png]]', '[\u00dcber.pdf](/-/files/c/U\u0308ber.pdf) ![](/-/files/c/U\u0308ber.png)'],
  ['[[\u00c9t\u00e9]]', '[\u00c9t\u00e9](/c/\u00e9t\u00e9/)'],
  ['[[50% off.pdf]]', '[50% off.pdf](/-/files/c/50%25%20off.pdf)'],
  ['[[Note#A#B c]] [[#A#B]]', '[Note#A#B c](/b/note/#b-c) [#A#B](#b)'],
  ['[[Note#^q1W2e3]]', '[Note#^q1W2e3](/b/note/#q1w2e3)'],
  ['[[../b/Note]] [[../b/Note#N|x]]', '[../b/Note](/b/note/) [x](/b/note/#n)'],
  ['[[/b/Note]] [[../c/pic.png]]', '[/b/Note](/b/note/) [../c/pic.png](/-/files/c/pic.png)'],
  ['[[Note# B c]] [[Note#]]', '[Note# B c](/b/note/#b-c) [Note#](/b/note/)'],
  ['[[#C# basics]]', '[#C# basics](#c-basics)'],
  ['![[c/pic.png]] ![](c/pic.png)', '![](/-/files/c/pic.png) ![](/-/files/c/pic.png)'],
  ['[x](c/d/Note.md) [x](c/d/Note)', '[x](/c/d/note/) [x](/c/d/note/)'],
])('in a vault, %s leads where it does in Obsidian', (written, markdown) => {
  expect(linksOf(written, vault)).toEqual({ markdown, messages: [] });
});

test('a page that is nowhere is missing, and one that is held back only a label', () => {
  expect(linksOf('[[b/Gone#A]] [[ote]]', vault)).toEqual({
    markdown: '<a data-missing="b:Gone">b/Gone#A</a> <a data-missing="a:ote">ote</a>',
    messages: ['missing-page', 'missing-page'],
  });
  const held = { messages: ['link-held-back'] };
  expect(linksOf('[[//b/Note]] [[../b/Gone]] [[file:///b/Note]]', vault)).toMatchObject({
    markdown: expect.not.stringMatching(/\]\(/),
  });
  expect(linksOf('[[Note]]', vault, 'b:Note')).toEqual({ markdown: 'Note', ...held });
  expect(linksOf('[[../b/Note|a]]', vault, 'b:Note')).toEqual({ markdown: 'a', ...held });
  expect(linksOf('[[pic.png|a]]', vault, 'c/pic.png')).toEqual({ markdown: 'a', ...held });
  expect(linksOf('![[pic.png|a]]', vault, 'c/pic.png')).toEqual({ markdown: 'a', ...held });
});
