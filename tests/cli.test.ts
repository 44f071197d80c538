import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installCopy, repository, serve, zimlight } from './zimlight.ts';

let folder: string;
let firstBuild: Awaited<ReturnType<typeof zimlight>>;

/** All commands run in one folder, which holds the notebook `notes` and, built from it, `site` and, with a base, `k8s`. */
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'zimlight-cli-')));
  await cp(join(repository, 'content'), join(folder, 'notes'), { recursive: true });
  firstBuild = await zimlight(['build', 'notes', '--out', 'site'], { cwd: folder });
  await zimlight(['build', 'notes', '--out', 'k8s', '--base', 'k8s'], { cwd: folder });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The summary with its numbers left out: they depend on the notebook and on the machine. */
function withoutNumbers(text: string) {
  return text
    .trim()
    .split('\n')
    .at(-1)
    ?.replace(/[\d,.]*\d/g, 'N')
    .replace(/(page|word|message)s/g, '$1');
}

describe('zimlight build', () => {
  it('builds any notebook into any folder, and says what came of it', async () => {
    const { code, stdout, stderr } = firstBuild;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(withoutNumbers(stdout)).toBe(
      'N page, N word, N message, N s → site · look at it: npx zimlight preview site',
    );
    expect((await readdir(folder)).sort()).toEqual(['k8s', 'notes', 'site']);
    expect(await readFile(join(folder, 'site/pod/index.html'), 'utf8')).toContain(
      '<meta name="zim:page" content="Pod"',
    );
  });

  it('puts the base before every address of the site, whatever BASE_URL the environment (here: of Vitest) has', async () => {
    const html = await readFile(join(folder, 'k8s/index.html'), 'utf8');
    const addresses = [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toContain('/k8s/pod/');
    expect(addresses.filter(address => !address?.startsWith('/k8s/'))).toEqual([]);
  });

  it('replaces a site that it built, and keeps the .git of whoever publishes by pushing', async () => {
    await mkdir(join(folder, 'site/.git'));
    await writeFile(join(folder, 'site/old.html'), '');
    await zimlight(['build', 'notes', '--out', 'site'], { cwd: folder });
    const names = await readdir(join(folder, 'site'));
    expect(names.filter(name => /git|html/.test(name)).sort()).toEqual(['.git', '404.html', 'index.html']);
  });

  it('leaves the last site alone when a build fails', async () => {
    const home = join(folder, 'broken');
    await installCopy(home);
    await writeFile(join(home, 'src/pages/broken.astro'), "---\nthrow new Error('no ink');\n---\n");
    const { code, stderr } = await zimlight(['build', 'notes', '--out', 'site'], { cwd: folder, home });
    expect(code).toBe(1);
    expect(stderr.split('\n')).toContain('zimlight: no ink');
    expect(existsSync(join(folder, 'site/index.html'))).toBe(true);
  });

  it('works where npm installs it, below node_modules, where Node reads no TypeScript', async () => {
    const home = join(folder, 'node_modules/zimlight');
    await installCopy(home);
    const { code, stderr } = await zimlight(['build', 'notes', '--out', 'elsewhere'], { cwd: folder, home });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(existsSync(join(folder, 'elsewhere/pod/index.html'))).toBe(true);
  });

  it('touches no folder that holds something else', async () => {
    await mkdir(join(folder, 'thesis'));
    await writeFile(join(folder, 'thesis/chapter-1.odt'), '');
    await symlink(join(folder, 'notes'), join(folder, 'link'));
    const outs = ['thesis', '.', 'notes', 'notes/site', 'link/site', 'thesis/chapter-1.odt'];
    const results = await Promise.all(outs.map(out => zimlight(['build', 'notes', '--out', out], { cwd: folder })));
    expect(results.map(({ code, stderr }) => [code, stderr.trim()])).toEqual([
      [2, 'zimlight: thesis holds files that are not a site built by zimlight; empty it, or choose another folder'],
      [2, 'zimlight: the site cannot be put into ., which holds the notebook: it would be deleted'],
      [2, 'zimlight: the site cannot be put into notes, in the notebook: it would be published next time'],
      [2, 'zimlight: the site cannot be put into notes/site, in the notebook: it would be published next time'],
      [2, 'zimlight: the site cannot be put into link/site, in the notebook: it would be published next time'],
      [2, 'zimlight: the site cannot be put into thesis/chapter-1.odt: it is a file'],
    ]);
    expect([await readdir(join(folder, 'thesis')), existsSync(join(folder, 'notes/site'))]).toEqual([
      ['chapter-1.odt'],
      false,
    ]);
  });
});

describe('zimlight dev', () => {
  it('shows one notebook at a time', async () => {
    const home = join(folder, 'zimlight');
    await installCopy(home);
    await cp(join(folder, 'notes'), join(folder, 'others'), { recursive: true });
    const { url, stop } = await serve(['dev', 'notes', '--port', '4600'], { cwd: folder, home });
    expect(await zimlight(['dev', 'others', '--port', '4600'], { cwd: folder, home })).toEqual({
      code: 2,
      stdout: '',
      stderr: `zimlight: zimlight dev shows ${join(folder, 'notes')} already, at ${url}; end that first\n`,
    });
    await stop();
  });
});

describe('zimlight preview', () => {
  it('serves a site under the base that it was built for, and its own page where there is nothing', async () => {
    await writeFile(join(folder, 'k8s/-/LICENSE'), 'MIT');
    const { url, stop } = await serve(['preview', 'k8s', '--port', '4500'], { cwd: folder });
    const answers = ['', 'pod/', '-/LICENSE', 'nothing/here/'].map(async path => (await fetch(url + path)).status);
    expect([new URL(url).pathname, ...(await Promise.all(answers))]).toEqual(['/k8s/', 200, 200, 200, 404]);
    expect(await (await fetch(`${url}nothing`)).text()).toBe(await readFile(join(folder, 'k8s/404.html'), 'utf8'));
    await stop();
  });
});

describe('the command line', () => {
  it('answers what it does not understand with one line and exit code 2', async () => {
    const lines = [
      'publish',
      'build',
      'build nowhere',
      'build notes more',
      'build notes/Pod.txt',
      'build notes --colour',
    ];
    const options = [
      'build notes --site example',
      'build notes --base a?b',
      'build notes --lang x_',
      'dev notes --port x',
      'preview notes',
    ];
    const runs = [...lines, ...options].map(line => zimlight(line.split(' '), { cwd: folder }));
    const results = await Promise.all(runs);
    expect(results.map(({ code, stdout, stderr }) => [code, stdout, stderr.trim()])).toEqual([
      [2, '', 'zimlight: there is no command publish; see zimlight --help'],
      [2, '', 'zimlight: build needs a NOTEBOOK; see zimlight build --help'],
      [2, '', 'zimlight: there is no folder nowhere'],
      [2, '', 'zimlight: build takes one NOTEBOOK, and more is another'],
      [2, '', 'zimlight: notes/Pod.txt is a file; a notebook is the folder that holds notebook.zim'],
      [2, '', "zimlight: Unknown option '--colour'; see zimlight build --help"],
      [2, '', 'zimlight: example is no origin; --site takes one like https://example.org, and --base the path'],
      [2, '', 'zimlight: a?b is no path that a site can be at; --base takes one like /notes/'],
      [2, '', 'zimlight: x_ is no language; --lang takes a tag like de or pt-BR'],
      [2, '', 'zimlight: x is not a port'],
      [2, '', 'zimlight: notes holds no site built by zimlight'],
    ]);
  });

  it('prints help on the commands and on each, and its version', async () => {
    const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
    expect((await zimlight(['--version'])).stdout).toBe(`${version}\n`);
    expect((await zimlight(['--help'])).stdout).toBe(
      [
        'Publishes a Zim notebook as a website.',
        '',
        '  zimlight build NOTEBOOK [OPTIONS]',
        '  zimlight dev NOTEBOOK [OPTIONS]',
        '  zimlight preview [DIR] [OPTIONS]',
        '',
        'zimlight COMMAND --help says more.',
        '',
      ].join('\n'),
    );
    expect((await zimlight(['build', '--help'])).stdout).toBe(
      [
        'zimlight build NOTEBOOK [OPTIONS]: build the site of a notebook',
        '',
        '  --out DIR   folder to put the site into; dist if not given',
        '  --base /x/  where on its host the site will be; / if not given',
        '  --site URL  origin of the site, for addresses that must be whole',
        '  --lang TAG  language of the notes, such as de; guessed if not given',
        '',
      ].join('\n'),
    );
  });

  const system = '/usr/bin/node';
  it.runIf(existsSync(system))('finds a Node that runs TypeScript, whichever Node it is started with', async () => {
    expect(await zimlight(['nonsense'], { node: system })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'zimlight: there is no command nonsense; see zimlight --help\n',
    });
  });
});
