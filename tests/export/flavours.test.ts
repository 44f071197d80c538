import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Exported, exportTo, loadForExport } from '../support/export.ts';
import { header, writeFiles } from '../support/folder.ts';

/** What each flavour makes of a note; those that are not named make the same as `gfm`. */
interface Expected {
  gfm: string;
  github?: string;
  obsidian?: string;
  commonmark?: string;
  hugo?: string;
  starlight?: string;
}
const flavourNames = ['gfm', 'github', 'obsidian', 'commonmark', 'hugo', 'starlight'] as const;

/** Name of a construct → a note in Zim's syntax on the page of that name, and what it becomes. */
const constructs: Record<string, [note: string, Expected]> = {
  formatting: [
    "**strong** //emphasis// ~~strike~~ ''code'' **(a)** x**(a)**x",
    {
      gfm: '**strong** *emphasis* ~~strike~~ `code` **(a)** x<strong>(a)</strong>x',
      commonmark: '**strong** *emphasis* <del>strike</del> `code` **(a)** x<strong>(a)</strong>x',
      hugo: '**strong** *emphasis* ~~strike~~ `code` **(a)** &#x78;**(a)**&#x78;',
    },
  ],
  mark: ['__marked__', { gfm: '<mark>marked</mark>', obsidian: '==marked==' }],
  scripts: ['H_{2}O x^{2}', { gfm: 'H<sub>2</sub>O x<sup>2</sup>' }],
  lines: ['one\ntwo', { gfm: 'one\\\ntwo', obsidian: 'one  \ntwo' }],
  tag: ['@work @2020', { gfm: '@work @2020', obsidian: '#work @2020' }],
  checkboxes: [
    '[ ] open\n[*] done\n[x] dropped\n[>] moved\n[<] back',
    {
      gfm: '- [ ] open\n- [x] done\n- ☒ dropped\n- ▷ moved\n- ◁ back',
      obsidian: '- [ ] open\n- [x] done\n- [-] dropped\n- [>] moved\n- [<] back',
    },
  ],
  letters: ['b. two\nc. three', { gfm: '- b. two\n- c. three' }],
  numbers: ['* item\n\t7. seven\n\t8. eight', { gfm: '- item\n\n  7. seven\n  8. eight' }],
  indents: ['text\n\n\tonce\n\t\ttwice', { gfm: 'text\n\n> once\n\n> > twice' }],
  page: [
    '[[Target]] [[Target:Sub Page|label]] [[Target:Sub Page]] [[Target|a **b**]]',
    {
      gfm: '[Target](Target.md) [label](Target/Sub_Page.md) [Target:Sub Page](Target/Sub_Page.md) [a **b**](Target.md)',
      github:
        '[Target](Target/README.md) [label](Target/Sub_Page.md) [Target:Sub Page](Target/Sub_Page.md) [a **b**](Target/README.md)',
      obsidian: '[[Target]] [[Sub Page|label]] [[Sub Page|Target:Sub Page]] [a **b**](Target.md)',
      hugo: '[Target](../target/) [label](../target/sub-page/) [Target:Sub Page](../target/sub-page/) [a **b**](../target/)',
      starlight:
        '[Target](../target/) [label](../target/sub-page/) [Target:Sub Page](../target/sub-page/) [a **b**](../target/)',
    },
  ],
  heading: [
    '[[Target#part|p]] [[Target#part-1|q]] [[Target#what-is-new-in-c|n]] [[Target|top]]',
    {
      gfm: '[p](Target.md#part) [q](Target.md#part-1) [n](Target.md#what-is-new-in-c) [top](Target.md)',
      github:
        '[p](Target/README.md#part) [q](Target/README.md#part-1) [n](Target/README.md#what-is-new-in-c) [top](Target/README.md)',
      obsidian:
        '[[Target#Part|p]] [[Target#What is new in C++?#Part|q]] [[Target#What is new in C++?|n]] [[Target|top]]',
      hugo: '[p](../target/#part) [q](../target/#part-1) [n](../target/#what-is-new-in-c) [top](../target/)',
      starlight: '[p](../target/#part) [q](../target/#part-1) [n](../target/#what-is-new-in-c) [top](../target/)',
    },
  ],
  anchor: [
    'here {{id: place}} it is\n[[#place|there]] [[#gone|nowhere]]',
    {
      gfm: 'here <a id="place"></a> it is\\\n[there](#place) [nowhere](anchor.md)',
      obsidian: 'here  it is  \n[[#^place|there]] [[anchor|nowhere]] ^place',
      hugo: 'here  it is\\\n[there](./) [nowhere](./)',
      starlight: 'here <a id="place"></a> it is\\\n[there](#place) [nowhere](./)',
    },
  ],
  directory: [
    '[[Folder]]',
    {
      gfm: '[Folder](Folder.md)',
      github: '[Folder](Folder/README.md)',
      obsidian: '[[Folder]]',
      hugo: '[Folder](../folder/)',
      starlight: '[Folder](../folder/)',
    },
  ],
  missing: ['[[Nope]] [[Nope:More|label]]', { gfm: 'Nope label', obsidian: '[[Nope]] [[Nope/More|label]]' }],
  file: [
    '[[./my plan.pdf]] {{./my plan.pdf}}',
    {
      gfm: '[./my plan.pdf](file/my%20plan.pdf) [my plan.pdf](file/my%20plan.pdf)',
      obsidian: '[[my plan.pdf|./my plan.pdf]] ![[my plan.pdf]]',
      hugo: '[./my plan.pdf](my%20plan.pdf) [my plan.pdf](my%20plan.pdf)',
      starlight: '[./my plan.pdf](my%20plan.pdf) [my plan.pdf](my%20plan.pdf)',
    },
  ],
  picture: [
    '{{./pic.png}} {{./pic.png|A cat}} {{./pic.png?width=300}}',
    {
      gfm: '![](picture/pic.png) ![A cat](picture/pic.png) <img src="picture/pic.png" width="300" alt="">',
      obsidian: '![[pic.png]] ![A cat](picture/pic.png) ![[pic.png|300]]',
      commonmark: '![](picture/pic.png) ![A cat](picture/pic.png) ![](picture/pic.png)',
      hugo: '![](pic.png) ![A cat](pic.png) ![](pic.png#width=300)',
      starlight: '![](./picture/pic.png) ![A cat](./picture/pic.png) <img src="pic.png" width="300" alt="">',
    },
  ],
  remote: [
    '{{https://example.org/a.png}} https://example.org/?a=1&amp;b',
    {
      gfm: '![](https://example.org/a.png) [https://example.org/?a=1\\&amp;b](https://example.org/?a=1\\&amp;b)',
      starlight:
        '<img src="https://example.org/a.png" alt=""> [https://example.org/?a=1\\&amp;b](https://example.org/?a=1\\&amp;b)',
    },
  ],
  equation: [
    '{{./eq.png?type=equation}}',
    {
      gfm: '```latex\n\\frac{1}{2}\n```',
      github: '$$\n\\frac{1}{2}\n$$',
      obsidian: '$$\n\\frac{1}{2}\n$$',
    },
  ],
  code: [
    '{{{code: lang="sh" linenumbers="True"\necho {{< x >}}\n}}}',
    { gfm: '```bash linenumbers\necho {{< x >}}\n```', hugo: '```bash linenumbers\necho {{</* x */>}}\n```' },
  ],
  table: [
    '| A | B |\n|:--|--:|\n| [[Target\\|t]] | ~~x~~ |',
    {
      gfm: '| A | B |\n| :- | -: |\n| [t](Target.md) | ~~x~~ |',
      github: '| A | B |\n| :- | -: |\n| [t](Target/README.md) | ~~x~~ |',
      obsidian: '| A | B |\n| :- | -: |\n| [[Target\\|t]] | ~~x~~ |',
      commonmark:
        '<table>\n<thead>\n<tr>\n<th align="left">A</th>\n<th align="right">B</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="left"><a href="Target.md">t</a></td>\n<td align="right"><del>x</del></td>\n</tr>\n</tbody>\n</table>',
      hugo: '| A | B |\n| :- | -: |\n| [t](../target/) | ~~x~~ |',
      starlight: '| A | B |\n| :- | -: |\n| [t](../target/) | ~~x~~ |',
    },
  ],
  callout: [
    '**Note:** a [[Target|t]]\n* b',
    {
      gfm: '> [!NOTE]\n> **Note:** a [t](Target.md)\n>\n> - b',
      github: '> [!NOTE]\n> **Note:** a [t](Target/README.md)\n>\n> - b',
      obsidian: '> [!note]\n> **Note:** a [[Target|t]]\n>\n> - b',
      commonmark: '> **Note:** a [t](Target.md)\n>\n> - b',
      hugo: '> **Note:** a [t](../target/)\n>\n> - b',
      starlight: ':::note\n\n**Note:** a [t](../target/)\n\n- b\n\n:::',
    },
  ],
  escapes: [
    '#1 #tag 1 == 1 %% x costs $5 and $6 www.example.org: a:smile:b {{< x',
    {
      gfm: '\\#1 #tag 1 == 1 %% x costs \\$5 and \\$6 [www.example.org](http://www.example.org): a\\:smile:b {{< x',
      obsidian:
        '\\#1 \\#tag 1 \\== 1 \\%% x costs \\$5 and \\$6 [www.example.org](http://www.example.org): a\\:smile:b {{< x',
      commonmark: '\\#1 #tag 1 == 1 %% x costs $5 and $6 [www.example.org](http://www.example.org): a:smile:b {{< x',
      hugo: '\\#1 #tag 1 == 1 %% x costs $5 and $6 [www.example.org](http://www.example.org): a:smile:b {\\{< x',
    },
  ],
};

const target = `${header}====== Target ======\n===== Part =====\n===== What is new in C++? =====\n==== Part ====\n`;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const alert =
  '---\nCreation-Date: 2020-01-02\n---\n\n> [!WARNING]\n> Careful, [sub](Target/Sub_Page.txt).\n\n> [!info]- *Some* title\n> Text\n> > [!note]\n> > Inner\n\n$$\nx\n$$\n\n[gone][g]\n\n[g]: gone.md\n';

const exports = new Map<string, Exported>();
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'constructs-'));
  writeFiles(folder, {
    'notebook.zim': '[Notebook]\nname=Constructs\nhome=Home\n',
    'Home.txt': `Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\nCreation-Date: 2020-01-02T03:04:05+01:00\n\n====== Welcome ======\nHello @work @2020\n`,
    ...Object.fromEntries(Object.entries(constructs).map(([name, [note]]) => [`${name}.txt`, `${header}${note}\n`])),
    ...{ 'Target.txt': target, 'Target/Sub_Page.txt': `${header}Sub\n`, 'Folder/Leaf.txt': `${header}Leaf\n` },
    ...{ 'file/my plan.pdf': 'x', 'picture/pic.png': png, 'equation/eq.tex': '\\frac{1}{2}' },
    'alert.md': alert,
  });
  try {
    const loaded = await loadForExport(folder);
    for (const flavour of flavourNames) exports.set(flavour, await exportTo(flavour, loaded, folder));
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** The text of a page in a flavour, without its header. */
function noteIn(flavour: string, name: string): string {
  const { notes } = exports.get(flavour) as Exported;
  const paths = { hugo: `content/${name}/index.md`, starlight: `src/content/docs/${name}.md` };
  const note = notes.get(paths[flavour as keyof typeof paths] ?? `${name}.md`) as string;
  return note.replace(/^(?:---\n[\s\S]*?\n---|<!--[\s\S]*?-->)\n\n/, '').trimEnd();
}

test.each(Object.entries(constructs))('%s', (name, [, expected]) => {
  const found = Object.fromEntries(flavourNames.map(flavour => [flavour, noteIn(flavour, name)]));
  expect(found).toEqual(Object.fromEntries(flavourNames.map(flavour => [flavour, expected[flavour] ?? expected.gfm])));
});

test('alerts and callouts of Markdown pages, their equations and definitions', () => {
  const rest = '\n\n$$\nx\n$$\n\ngone';
  const titled = '> **_Some_ title**\n>\n> Text\n>\n> > **Note**\n> > Inner';
  expect(noteIn('gfm', 'alert')).toBe(
    `> [!WARNING]\n> Careful, [sub](Target/Sub_Page.md).\n\n> [!NOTE]\n${titled}${rest}`,
  );
  expect(noteIn('obsidian', 'alert')).toBe(
    '> [!warning]\n> Careful, [[Sub Page|sub]].\n\n> [!info]- *Some* title\n>\n> Text\n>\n> > [!note]\n> > Inner' +
      rest.replace('gone', '[[gone]]'),
  );
  expect(noteIn('commonmark', 'alert')).toBe(
    `> **Warning**\n> Careful, [sub](Target/Sub_Page.md).\n\n${titled}${rest}`,
  );
  expect(noteIn('starlight', 'alert')).toBe(
    `:::caution[Warning]\n\nCareful, [sub](../target/sub-page/).\n\n:::\n\n:::note\n\n${titled.replaceAll(/^> ?/gm, '')}\n\n:::${rest}`,
  );
});

test('pages lie under Zim’s names; GitHub, Obsidian, Hugo and Starlight have their own', () => {
  const some = (flavour: string) =>
    exports
      .get(flavour)
      ?.paths.filter(path =>
        /^(?!content\/picture).*(?:Home|Target|Folder|README|plan|pic\.|docs\/index|t\/_index|target|folder)/.test(
          path,
        ),
      );
  const zim = [
    'Folder.md',
    'Folder/Leaf.md',
    'Home.md',
    'Target.md',
    'Target/Sub_Page.md',
    'file/my plan.pdf',
    'picture/pic.png',
  ];
  expect(some('gfm')).toEqual(zim);
  expect(some('commonmark')).toEqual(zim);
  expect(some('obsidian')).toEqual(zim.map(path => path.replace('_', ' ')));
  expect(some('github')).toEqual([
    ...['Folder/Leaf.md', 'Folder/README.md', 'README.md', 'Target/README.md', 'Target/Sub_Page.md'],
    ...['file/my plan.pdf', 'picture/pic.png'],
  ]);
  expect(some('hugo')).toEqual([
    ...['content/_index.md', 'content/file/my plan.pdf', 'content/folder/_index.md', 'content/folder/leaf/index.md'],
    ...['content/target/_index.md', 'content/target/sub-page/index.md'],
  ]);
  expect(some('starlight')).toEqual([
    ...['public/file/my plan.pdf', 'public/picture/pic.png'],
    ...['folder.md', 'folder/leaf.md', 'index.md', 'picture/pic.png', 'target.md', 'target/sub-page.md'].map(
      path => `src/content/docs/${path}`,
    ),
  ]);
});

test('the header of a page is what the reader expects there', () => {
  const home = (flavour: string, path: string) => exports.get(flavour)?.notes.get(path);
  const created = '2020-01-02T03:04:05+01:00';
  const body = '# Welcome\n\nHello @work @2020\n';
  const tags = 'tags:\n  - work\n  - "2020"\n';
  expect(home('gfm', 'Home.md')).toBe(`---\ntitle: Welcome\npage: Home\ncreated: ${created}\n${tags}---\n\n${body}`);
  expect(home('github', 'README.md')).toBe(`<!--\ncreated: ${created}\n${tags}-->\n\n${body}`);
  expect(home('commonmark', 'Home.md')).toBe(`<!--\ncreated: ${created}\n${tags}-->\n\n${body}`);
  expect(home('obsidian', 'Home.md')).toBe(
    '---\naliases:\n  - Welcome\ncreated: 2020-01-02T03:04:05\ntags:\n  - work\n---\n\n# Welcome\n\nHello #work @2020\n',
  );
  const withoutChange = (text: string | undefined) => text?.replace(/^(lastmod|lastUpdated): .*$/m, '$1: …');
  expect(withoutChange(home('hugo', 'content/_index.md'))).toBe(
    `---\ntitle: Welcome\ndescription: Hello @work @2020\ndate: ${created}\nlastmod: …\n${tags}---\n\nHello @work @2020\n`,
  );
  expect(withoutChange(home('starlight', 'src/content/docs/index.md'))).toBe(
    `---\ntitle: Welcome\ndescription: Hello @work @2020\nlastUpdated: …\n${tags}---\n\nHello @work @2020\n`,
  );
});

test('what has no equivalent is reported', () => {
  const rules = (flavour: string) =>
    [...new Set(exports.get(flavour)?.messages.map(line => line.split(':', 1)[0] as string))].sort();
  const everywhere = ['export-checkbox', 'export-indent', 'export-numbers', 'export-object'];
  expect(rules('gfm')).toEqual(everywhere);
  expect(rules('github')).toEqual(everywhere);
  expect(rules('obsidian')).toEqual([...everywhere, 'export-tag'].sort());
  expect(rules('commonmark')).toEqual([...everywhere, 'export-picture-size'].sort());
  expect(rules('hugo')).toEqual(
    [...everywhere, 'export-anchor', 'export-html', 'export-math', 'export-picture-size'].sort(),
  );
  expect(rules('starlight')).toEqual([...everywhere, 'export-math'].sort());
  expect(exports.get('gfm')?.messages).toContain(
    'export-checkbox: checkboxes.txt: Markdown has no checkbox `[>]`: it is written as `▷`',
  );
});
