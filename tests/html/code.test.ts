import { describe, expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { noteToMdast, writeMarkdown } from '../../src/markdown/index.ts';
import { parseNote } from '../../src/zim/index.ts';
import { testContext } from '../support/markdown-context.ts';

const rendered = async (markdown: string) => (await createRenderer().render(markdown)).html;
const ofNote = (note: string) => writeMarkdown(noteToMdast(parseNote(note).tree, testContext()));

/** What stands out in a block: `command` and `prompt`, say, each with its text. */
const parts = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<span class="(?:line )?${name}">(.*?)</span>`, 'g'))].map(([, text]) => text);
const withoutTags = (html: string) => html.replace(/<[^>]*>/g, '');

describe('the title of a block', () => {
  test('is an attribute in Zim, and stands behind the language in Markdown', async () => {
    const markdown = ofNote(
      '{{{code: lang="python3" title="my app.py" highlight="2, 4-6" linenumbers="True"\nx = 1\n}}}\n',
    );
    expect(markdown).toMatch(/^```python linenumbers title="my app\.py" \{2,4-6\}\nx = 1\n```$/m);
    expect(await rendered('```python title="app.py"\nx\n```')).toContain(
      '<figcaption data-generated><span class="code-title">app.py</span><span>Python</span></figcaption>',
    );
  });

  test('is not shown if it names something that is held back', () => {
    const { tree } = parseNote('{{{code: lang="sh" title="Secret"\nx\n}}}\n');
    const context = { ...testContext(), isHeldBack: (value: string) => value === 'Secret' };
    expect(writeMarkdown(noteToMdast(tree, context))).not.toContain('Secret');
  });

  test.each([
    'deploy.yaml:',
    'src/app.js',
    '/etc/hosts :',
    '~/.bashrc',
    'Dockerfile：',
    '`conf/nginx.conf`:',
    '**a-b_c.toml**',
  ])('is the line above, %s', async line => {
    const html = await rendered(`Text.\n\n${line}\n\n\`\`\`yaml\na: b\n\`\`\``);
    expect(html).toContain('</p>\n<figure class="code" data-language="yaml"><figcaption><span class="code-title">');
    expect(withoutTags(html)).toBe(`Text.\n${line.replace(/[`*]/g, '')}YAMLa: b`);
  });

  test.each([
    'Example:',
    'example.org:',
    'https://example.org/a.yaml',
    'See deploy.yaml:',
    'a.yaml b.yaml',
    'v1.2',
    'and/or',
    '…',
  ])('is not %j', async line => {
    expect(await rendered(`${line}\n\n\`\`\`yaml\na: b\n\`\`\``)).toContain('</p>\n<figure class="code"');
  });

  test('is not the line above another block, nor one with an own title', async () => {
    expect(await rendered('a.yaml\n\n- b')).toContain('<p>a.yaml</p>');
    expect(await rendered('a.yaml\n\n```yaml title="b.yaml"\na: b\n```')).toContain('<p>a.yaml</p>');
  });
});

test.each([
  ['```js {2,4-5}', [2, 4, 5]],
  ['```js{1-2}', [1, 2]],
  ['```js title="a {3}.js" {2}', [2]],
  ['```js {9}', []],
  ['```js {a}', []],
])('marked lines: %s', async (fence, expected) => {
  const html = await rendered(`${fence}\n1\n2\n3\n4\n5\n\`\`\``);
  const marked = parts(html, 'marked').map(line => Number(withoutTags(line ?? '')));
  expect(marked).toEqual(expected);
  expect(html).toContain('JavaScript');
});

describe('a terminal session', () => {
  test.each([
    ['$ ls\na\n$ pwd', ['$ ', '$ '], ['a']],
    ['me@host:~/a b$ ls\na', ['me@host:~/a b$ '], ['a']],
    ['[root@host ~]# ls\na', ['[root@host ~]# '], ['a']],
    ['# apt install x\nDone', ['# '], ['Done']],
    ['# a comment\n$ ls', ['$ '], ['# a comment']],
    ['$ ls\n# a comment', ['$ '], ['# a comment']],
    ['$ curl -O x\n  % Total', ['$ '], ['  % Total']],
    ['$ pnpm build\n> app@1.0.0 build', ['$ '], ['> app@1.0.0 build']],
  ])('tells commands from output in %j', async (code, prompts, output) => {
    const html = await rendered(`\`\`\`console\n${code}\n\`\`\``);
    expect(parts(html, 'prompt')).toEqual(prompts);
    expect(parts(html, 'output')).toEqual(output);
    expect(withoutTags(/<pre.*<\/pre>/s.exec(html)?.[0] ?? '')).toBe(code);
  });

  test('a command goes on after a backslash, and after a second prompt', async () => {
    const html = await rendered('```console\n$ cat \\\n  a\nb\n$ cat <<E\n> c\n> E\nc\n```');
    expect(html.match(/class="line command"/g)).toHaveLength(5);
    expect(parts(html, 'output')).toEqual(['b', 'c']);
  });

  test('a declared shell is one only if it begins with a prompt', async () => {
    expect(await rendered('```sh\n$ ls\na\n```')).toContain('class="line output"');
    expect(await rendered('```sh\necho $x\n# y\n```')).not.toContain('class="line');
    expect(await rendered('```yaml\n$ ls\n```')).not.toContain('class="line');
  });
});
