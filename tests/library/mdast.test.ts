import { runInNewContext } from 'node:vm';
import { toMarkdown } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { type Options, zimRemark, zimToMdast } from '../../src/library/mdast.ts';
import { parse, zimParse } from '../../src/library/zim.ts';
import { bundleLibrary } from '../support/bundle-library.ts';

/** A note as Markdown, without the newline at the end. */
const convert = (note: string, options?: Options) => toMarkdown(zimToMdast(parse(note), options)).trimEnd();

test('unified converts a note to Markdown, with the messages about it', async () => {
  const note = '====== Pods ======\n[*] read â†’ **done**\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n';
  const file = await unified().use(zimParse).use(zimRemark).use(remarkGfm).use(remarkStringify).process(note);
  expect(String(file)).toBe('# Pods\n\n* [x] read → **done**\n\n| a |  b |\n| - | -: |\n| 1 |  2 |\n');
  expect(file.messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([['mended-encoding', 2, 10]]);
});

test('without options, links to pages lead to where Zim keeps their files', () => {
  const links: Record<string, string> = {
    '[[A:B C|x]]': '[x](A/B_C)',
    '[[:A:B C#Part One|x]]': '[x](/A/B_C#part-one)',
    '[[+Below|x]]': '[x](Below)',
    '[[#Part|x]]': '[x](#part)',
    '[[Ü|x]]': '[x](%C3%9C)',
    '[[./file.pdf|x]]': '[x](./file.pdf)',
    '[[www.example.org|x]]': '[x](http://www.example.org)',
    '[[me@example.org|x]]': '[x](mailto:me@example.org)',
    '[[wp?Zim|x]]': 'x',
    '[[javascript://%0aalert(1)|x]]': 'x',
    '{{./picture.png|x}}': '![x](./picture.png)',
    '{{data:image/png,x|x}}': 'x',
  };
  const converted = Object.keys(links).map(note => [note, convert(note)]);
  expect(Object.fromEntries(converted)).toEqual(links);
});

test('options resolve links, pictures and languages', () => {
  const options: Options = {
    link: (href, { line, column }) => (href === 'No' ? { missing: 'No' } : `/wiki/${href}/${line}.${column}`),
    image: (src, _point, object) => (object ? `${object}:${src}` : null),
    language: (code, declared) => (declared === 'sh' ? 'bash' : code.includes('{') ? 'css' : null),
  };
  expect(convert('\nSee [[A|x]], [[No|y]].', options)).toBe('See [x](/wiki/A/2.5), <a data-missing="No">y</a>.');
  expect(convert('{{./a.png|x}} {{./b.png?type=equation|y}}', options)).toBe('x ![y](equation:./b.png#type=equation)');
  expect(convert("'''\na{}\n'''", options)).toBe('```css\na{}\n```');
  expect(convert('{{{code: lang="sh"\nls\n}}}', options)).toBe('```bash\nls\n```');
});

test('handlers replace what becomes of a node', () => {
  const options: Options = {
    handlers: {
      tag: (_state, { name }) => ({ type: 'link', url: `/tags/${name}`, children: [{ type: 'text', value: name }] }),
      mark: state => ({ type: 'strong', children: state.all() }),
      rule: () => undefined,
      heading: (state, { level }) => (level === 1 ? [] : state.convert()),
      object: (_state, { object, value }) => ({ type: 'code', lang: object, value: value.trim() }),
    },
  };
  const note = '====== One ======\n===== Two =====\n@tag and __a //b//__\n\n-----\n\n{{{diagram:\na -> b\n}}}\n';
  expect(convert(note, options)).toBe('## Two\n\n[tag](/tags/tag) and **a _b_**\n\n```diagram\na -> b\n```');
});

test('parser and converter run without Node', async () => {
  const script = await bundleLibrary('worker');
  // What browsers, Deno and Bun have, as far as it is used.
  const web = { TextDecoder };
  expect(runInNewContext(`${script}; library.convert('[[A:B|b]] **c**')`, web)).toBe('[b](A/B) **c**\n');
});
