import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { header, makeFolder } from '../support/folder.ts';
import { installCopy, repository, serve, zimlight } from '../support/zimlight.ts';

let folder: string;
let firstBuild: Awaited<ReturnType<typeof zimlight>>;

/** All commands run in one folder, which holds the notebook `notes` and, built from it, `site` and, with a base, `k8s`. */
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'zimlight-cli-')));
  await cp(join(repository, 'content'), join(folder, 'notes'), { recursive: true });
  firstBuild = await zimlight(['build', 'notes', '--out', 'site'], { cwd: folder });
  await zimlight(['build', 'notes', '--out', 'k8s', '--base', 'k8s'], { cwd: folder });
}, 240_000);
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
      'N page, N word, N message, N s → site · to view it: npx zimlight preview site',
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

  it('puts the site where the settings in the notebook say, if the command does not', async () => {
    const notes = makeFolder({ 'Home.txt': header, 'zimlight.yaml': 'site: https://example.org\nbase: /there/\n' });
    const canonical = async (...args: string[]) => {
      await zimlight(['build', notes, '--out', 'there', ...args], { cwd: folder });
      const html = await readFile(join(folder, 'there/index.html'), 'utf8');
      return /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1];
    };
    expect(await canonical()).toBe('https://example.org/there/');
    expect(await canonical('--site', 'https://example.com', '--base', '/')).toBe('https://example.com/');
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
    const { code, stdout, stderr } = await zimlight(['build', 'notes', '--out', 'site'], { cwd: folder, home });
    const shown = stderr.replace(/^ {2}at .*$/gm, '  at (place)');
    expect({ code, stdout, shown }).toEqual({
      code: 1,
      stdout: '',
      shown: `zimlight: cannot render the page /broken/: no ink\n${'  at (place)\n'.repeat(5)}`,
    });
    expect(existsSync(join(folder, 'site/index.html'))).toBe(true);
  });

  it('works where npm installs it, below node_modules, where Node reads no TypeScript', async () => {
    const home = join(folder, 'node_modules/zimlight');
    await installCopy(home);
    // Cards are drawn in a thread, which has to learn it too.
    const args = ['build', 'notes', '--out', 'elsewhere', '--site', 'https://example.org'];
    const { code, stderr } = await zimlight(args, { cwd: folder, home });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(existsSync(join(folder, 'elsewhere/pod/index.html'))).toBe(true);
    expect((await readdir(join(folder, 'elsewhere/-/cards'))).length).toBeGreaterThan(0);
  });

  it('touches no folder that holds something else', async () => {
    await mkdir(join(folder, 'thesis'));
    await writeFile(join(folder, 'thesis/chapter-1.odt'), '');
    await symlink(join(folder, 'notes'), join(folder, 'link'));
    const outs = ['thesis', '.', 'notes', 'notes/site', 'link/site', 'thesis/chapter-1.odt'];
    const results = await Promise.all(outs.map(out => zimlight(['build', 'notes', '--out', out], { cwd: folder })));
    expect(results.map(({ code, stderr }) => [code, stderr.trim()])).toEqual([
      [2, 'zimlight: thesis contains files other than a site built by zimlight; empty it, or choose another folder'],
      [2, 'zimlight: the site cannot be put into .: it contains the notebook, which would be deleted'],
      [2, 'zimlight: the site cannot be put into notes: it is in the notebook, so the next build would publish it'],
      [
        2,
        'zimlight: the site cannot be put into notes/site: it is in the notebook, so the next build would publish it',
      ],
      [2, 'zimlight: the site cannot be put into link/site: it is in the notebook, so the next build would publish it'],
      [2, 'zimlight: the site cannot be put into thesis/chapter-1.odt: it is a file'],
    ]);
    expect([await readdir(join(folder, 'thesis')), existsSync(join(folder, 'notes/site'))]).toEqual([
      ['chapter-1.odt'],
      false,
    ]);
  });
});

/** A small notebook: one error, one message of another severity, one without a column. */
async function writeFaulty(name: string): Promise<void> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'notebook.zim'), '[Notebook]\nname=Faulty\n');
  await writeFile(
    join(folder, name, 'Home.txt'),
    "Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\n====== Home ======\n'''\nâ†’\n",
  );
  await symlink('/', join(folder, name, 'Root.txt'));
}

const faults = [
  {
    rule: 'symlink-outside',
    severity: 'error',
    file: 'Root.txt',
    reason: '`Root.txt` is a symbolic link to something that is not published: outside of the notebook, or hidden',
    advice: 'Put a copy of its target into the notebook.',
  },
  {
    rule: 'unclosed-verbatim',
    severity: 'warning',
    file: 'Home.txt',
    line: 5,
    column: 1,
    reason: "This `'''` is not closed, so it is shown as text",
    advice: "End the block with a line that contains the same tabs and `'''`.",
  },
  {
    rule: 'mended-encoding',
    severity: 'info',
    file: 'Home.txt',
    line: 6,
    column: 1,
    reason: '`â†’` is `→` that was read as Windows-1252 and saved again; it is shown as `→`',
    advice: 'Replace it in the note; Zimlight does not change the file.',
  },
];

const faultsPrinted = `error symlink-outside, 1 time. Put a copy of its target into the notebook.
  Root.txt: \`Root.txt\` is a symbolic link to something that is not published: outside of the notebook, or hidden

warning unclosed-verbatim, 1 time. End the block with a line that contains the same tabs and \`'''\`.
  Home.txt:5:1: This \`'''\` is not closed, so it is shown as text

info mended-encoding, 1 time. Replace it in the note; Zimlight does not change the file.
  Home.txt:6:1: \`â†’\` is \`→\` that was read as Windows-1252 and saved again; it is shown as \`→\`

1 page, 1 word, 3 messages, N s`;

describe('what a notebook is told', () => {
  const withoutSeconds = (text: string) => text.replace(/[\d.]+ s( →|\n)/, 'N s$1');
  beforeAll(() => writeFaulty('faulty'));

  it('is the same without a site: zimlight check', async () => {
    const { code, stdout, stderr } = await zimlight(['check', 'faulty'], { cwd: folder });
    expect([code, withoutSeconds(stdout), stderr]).toEqual([0, `${faultsPrinted}\n`, '']);
  });

  it('is written as JSON, whole, where --messages says, and the site is in place when --strict fails the build', async () => {
    const args = ['build', 'faulty', '--out', 'strict', '--strict', '--messages', 'logs/messages.json'];
    const { code, stdout, stderr } = await zimlight(args, { cwd: folder });
    expect([code, withoutSeconds(stdout), stderr]).toEqual([
      1,
      `${faultsPrinted} → strict · to view it: npx zimlight preview strict\n`,
      'zimlight: failed because of --strict: 1 × symlink-outside, 1 × unclosed-verbatim\n',
    ]);
    expect(JSON.parse(await readFile(join(folder, 'logs/messages.json'), 'utf8'))).toEqual(faults);
    expect(existsSync(join(folder, 'strict/index.html'))).toBe(true);
  });

  it('goes to standard output with --messages -, and to people on the other', async () => {
    const { code, stdout, stderr } = await zimlight(['check', 'faulty', '--messages', '-'], { cwd: folder });
    expect([code, JSON.parse(stdout), withoutSeconds(stderr)]).toEqual([0, faults, `${faultsPrinted}\n`]);
  });

  it('fails a command when --strict names it: errors and warnings, all, or some rules', async () => {
    const runs = ['--strict', '--strict=all', '--strict=mended-encoding,missing-file', '--strict=missing-file'];
    const results = await Promise.all(runs.map(strict => zimlight(['check', strict, 'faulty'], { cwd: folder })));
    expect(results.map(({ code, stderr }) => [code, stderr.trim()])).toEqual([
      [1, 'zimlight: failed because of --strict: 1 × symlink-outside, 1 × unclosed-verbatim'],
      [1, 'zimlight: failed because of --strict: 1 × symlink-outside, 1 × unclosed-verbatim, 1 × mended-encoding'],
      [1, 'zimlight: failed because of --strict: 1 × mended-encoding'],
      [0, ''],
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
      stderr: `zimlight: zimlight dev already serves ${join(folder, 'notes')} at ${url}; stop it first\n`,
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
    expect((await fetch(`${url.slice(0, -1)}?q=x`)).url).toBe(`${url}?q=x`);
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
    const messages = [
      'check notes --strict=mising-file',
      'check notes --messages notes/x',
      'build notes --messages notes',
    ];
    const runs = [...lines, ...options, ...messages].map(line => zimlight(line.split(' '), { cwd: folder }));
    const results = await Promise.all(runs);
    expect(results.map(({ code, stdout, stderr }) => [code, stdout, stderr.trim()])).toEqual([
      [2, '', 'zimlight: there is no command publish; see zimlight --help'],
      [2, '', 'zimlight: build needs a NOTEBOOK; see zimlight build --help'],
      [2, '', 'zimlight: there is no folder nowhere'],
      [2, '', 'zimlight: build takes only one NOTEBOOK; unexpected: more'],
      [2, '', 'zimlight: notes/Pod.txt is a file; a notebook is the folder that contains notebook.zim'],
      [2, '', "zimlight: Unknown option '--colour'; see zimlight build --help"],
      [2, '', 'zimlight: --site: `example` is not an origin such as `https://example.org`; a path belongs in `base`'],
      [2, '', 'zimlight: --base: `a?b` is not a URL path such as `/notes/`'],
      [2, '', 'zimlight: --lang: `x_` is not a language tag such as `de` or `pt-BR`'],
      [2, '', 'zimlight: --port: x is not a port number'],
      [2, '', 'zimlight: notes does not contain a site built by zimlight'],
      [2, '', 'zimlight: --strict: there is no rule mising-file; did you mean missing-file?'],
      [
        2,
        '',
        'zimlight: messages cannot be written to notes/x: it is in the notebook, so the next build would publish them',
      ],
      [2, '', 'zimlight: messages cannot be written to notes: it is a folder'],
    ]);
  });

  it('prints help on the commands and on each, and its version', async () => {
    const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
    expect((await zimlight(['--version'])).stdout).toBe(`${version}\n`);
    expect((await zimlight(['--help'])).stdout).toBe(
      [
        'Publishes a Zim notebook as a website.',
        '',
        '  zimlight build NOTEBOOK [OPTIONS]   build the site of a notebook',
        '  zimlight check NOTEBOOK [OPTIONS]   print the messages of a build, without building',
        '  zimlight dev NOTEBOOK [OPTIONS]     serve the site of a notebook, and reload it after each change',
        '  zimlight export NOTEBOOK [OPTIONS]  write the pages of a notebook as Markdown',
        '  zimlight preview [DIR] [OPTIONS]    serve a site that was built',
        '',
        'zimlight COMMAND --help lists the options of a command.',
        '',
      ].join('\n'),
    );
    expect((await zimlight(['build', '--help'])).stdout).toBe(
      [
        'zimlight build NOTEBOOK [OPTIONS]: build the site of a notebook',
        '',
        '  --out DIR             folder for the site (default: dist)',
        '  --base /x/            path of the site on its host (default: /)',
        '  --site URL            origin of the site; without it: no feeds, sitemap or preview cards',
        '  --lang TAG            language of the notes, such as de (default: guessed)',
        "  --edit-url URL        where notes are edited; {path}, or else the end, is the note's file",
        '  --cards WHICH         preview cards: on, off, or missing for pages without a picture (default: missing)',
        '  --messages FILE       write all messages to FILE as JSON; - is standard output',
        '  --strict[=RULE,RULE]  fail on errors and warnings; with rules: on those; =all: on any message',
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

describe('zimlight export', () => {
  it('writes each page as Markdown with front matter, and the files that pages use', async () => {
    const notebook = join(folder, 'exported');
    await mkdir(join(notebook, 'A/B_C'), { recursive: true });
    const header = 'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\nCreation-Date: 2020-01-02T03:04:05+01:00\n\n';
    await writeFile(join(notebook, 'A/B_C.txt'), `${header}====== Title ======\nSee [[./a.pdf]] @tag\n`);
    await writeFile(join(notebook, 'A/B_C/a.pdf'), '');
    const { code } = await zimlight(['export', 'exported', '--out', 'markdown'], { cwd: folder });
    expect(code).toBe(0);
    expect(
      (await readdir(join(folder, 'markdown'), { recursive: true })).filter(name => /\.\w+$/.test(name)).sort(),
    ).toEqual(['-/files/A/B_C/a.pdf', '-/zimlight.json', 'a/b-c/index.md']);
    expect(await readFile(join(folder, 'markdown/a/b-c/index.md'), 'utf8')).toBe(
      [
        '---',
        'title: Title',
        'page: A:B C',
        'created: 2020-01-02T03:04:05+01:00',
        'tags:',
        '  - tag',
        '---',
        '',
        '# Title',
        '',
        'See [./a.pdf](/-/files/A/B_C/a.pdf) <span data-tag="tag">@tag</span>',
        '',
      ].join('\n'),
    );
  });
});
