import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileNotebook } from '../support/hostile-notebook.ts';
import { temporaryFolder } from '../support/repository.ts';
import { installCopy, repository, serve, zimlight } from '../support/zimlight.ts';

/** Contains some pages of the demo notebook, `notes`, and the sites that are built from it. */
const folder = temporaryFolder(afterAll);
const read = (file: string) => readFile(join(folder, file), 'utf8');
const filter = (file: string) => !/content\/(?!Home|Pod|notebook\.zim|zimlight\.yaml)./.test(file);
beforeAll(() => cp(join(repository, 'content'), join(folder, 'notes'), { recursive: true, filter }));

/** The last line of the summary without its numbers, which depend on the notebook and on the machine. */
function withoutNumbers(text: string) {
  return text
    .trim()
    .split('\n')
    .at(-1)
    ?.replace(/[\d,.]*\d/g, 'N')
    .replace(/(page|word|file|message)s/g, '$1');
}

describe('zimlight build', () => {
  it('builds a notebook into a folder, and prints a summary', async () => {
    const build = (...args: string[]) => zimlight(['build', 'notes', ...args], { cwd: folder });
    const published = ['--site', 'https://example.org', '--cards', 'on'];
    // Two builds of one notebook at once keep out of each other's way.
    const [{ code, stdout, stderr }] = await Promise.all([
      build('--out', 'site', '--base', 'k8s', ...published),
      build('--out', 'second', '--base', 'other%20notes'),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(withoutNumbers(stdout)).toBe(
      'N page, N word, N file, N message, N s → site · to view it: zimlight preview site',
    );
    expect((await readdir(folder)).sort()).toEqual(['notes', 'second', 'site']);
    expect(await read('site/pod/index.html')).toContain('<meta name="zim:page" content="Pod"');
    const [pages] = /[\d,]+(?= pages)/.exec(stdout) ?? [];
    expect((await readdir(join(folder, 'site/-/cards'))).length).toBe(Number(pages));
  });

  it('puts the base before every address, and ignores BASE_URL in the environment, which Vitest sets', async () => {
    for (const [site, base, origin] of [
      ['site', '/k8s/', 'https://example.org'],
      ['second', '/other%20notes/', ''],
    ] as const) {
      const addresses = [...(await read(`${site}/index.html`)).matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(
        ([, to]) => to,
      );
      expect(addresses).toContain(`${base}pod/`);
      expect(addresses.filter(address => !address?.startsWith(base))).toEqual([]);
      expect(await read(`${site}/index.md`)).toContain(`](${origin}${base}pod/)`);
    }
  });

  it('builds sites that zimlight preview serves below their base, with their own error page', async () => {
    await writeFile(join(folder, 'site/-/LICENSE'), 'MIT');
    const { url, stop } = await serve(['preview', 'site', '--port', '4500'], { cwd: folder });
    const answers = ['', 'pod/', '-/LICENSE', 'nothing/here/'].map(async path => (await fetch(url + path)).status);
    expect([new URL(url).pathname, ...(await Promise.all(answers))]).toEqual(['/k8s/', 200, 200, 200, 404]);
    expect((await fetch(`${url.slice(0, -1)}?q=x`)).url).toBe(`${url}?q=x`);
    expect(await (await fetch(`${url}nothing`)).text()).toBe(await read('site/404.html'));
    await stop();
  });

  it('leaves the last site alone if a build fails', async () => {
    const home = join(folder, 'broken');
    await installCopy(home);
    await writeFile(join(home, 'src/theme/layouts/NoteLayout.astro'), "---\nthrow new Error('no ink');\n---\n");
    const { code, stdout, stderr } = await zimlight(['build', 'notes', '--out', 'site'], { cwd: folder, home });
    const shown = stderr.replace(/^ {2}at .*$/gm, '  at (position)');
    expect({ code, stdout, shown }).toEqual({
      code: 1,
      stdout: '',
      shown: `zimlight: cannot render the page /: no ink\n${'  at (position)\n'.repeat(5)}`,
    });
    expect(existsSync(join(folder, 'site/index.html'))).toBe(true);
  });

  it('takes settings from the notebook, unless the command line has others; nothing in a notebook ends it, and what an author added to a site is kept', async () => {
    const notes = hostileNotebook({ 'zimlight.yaml': 'site: https://example.org\nbase: /there/\ncards: off\n' });
    // The default folder for the site is then in the notebook. It holds a site, and what the author added to that.
    await cp(join(folder, 'second/-/zimlight.json'), join(notes, 'dist/-/zimlight.json'));
    await mkdir(join(notes, 'dist/.git'));
    await writeFile(join(notes, 'dist/mine.html'), '');
    const args = ['build', '.', '--base', '/here/', '--messages', join(folder, 'messages.json')];
    const { code, stderr } = await zimlight(args, { cwd: notes });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const home = await readFile(join(notes, 'dist/index.html'), 'utf8');
    expect(home).toContain('<link rel="canonical" href="https://example.org/here/">');
    const messages = JSON.parse(await read('messages.json'));
    expect(messages.map(({ rule, file }: { rule: string; file: string }) => `${rule}: ${file.slice(0, 12)}`)).toEqual([
      'unreadable-file: notebook.zim',
      'file-name-not-utf8: Home/€€€€€€€',
      'special-file: Home/pipe.pn',
      'special-file: Pipe.txt',
      'address-collision: aaaaaaaaaaaa',
      'unreadable-file: urls.list',
      'nested-too-deep: Lists.md',
    ]);
    const kept = (await readdir(join(notes, 'dist'))).filter(name => /git|html/.test(name));
    expect(kept.sort()).toEqual(['.git', '404.html', 'index.html', 'mine.html']);
    const tags = (await readdir(join(notes, 'dist/-/tags'))).filter(name => name !== 'index.html');
    expect(tags.map(name => name.replace(/^(.)\1{9,}/, '$1…')).sort()).toEqual([
      ...['b…~eb8b4d8d~', 'x', '~fffd~', '漢…~cb706bc5~'],
    ]);
    expect(await readFile(join(notes, 'dist/-/feed.atom'), 'utf8')).toContain('<title>Smile �</title>');
  });
});
