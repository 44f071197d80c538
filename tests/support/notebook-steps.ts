import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { header } from './folder.ts';
import { runGit } from './run-git.ts';

const markdownHeader = '---\nCreation-Date: 2026-01-01\ntags: [x]\n---\n';
const root = join(import.meta.dirname, '../notebooks');

/** Each names something that another step can change. */
const pieces = [
  'Text with a word.',
  ...['A', 'A:B', ':C', '+B', 'B#two', 'Old', 'D', 'c|label', 'M'].map(target => `See [[${target}]] for more.`),
  ...['#one', 'A#one', './x.png', './x.txt', '/x.txt', 'x.tex', 'wp?Page', 'our?Page', 'A/B'].map(to => `[[${to}]]`),
  ...['./x.png', './y.png', 'y.svg', './x.txt', './eq.png?type=equation'].map(picture => `{{${picture}}}`),
  ...['====== Title ======', '===== one =====', '===== two =====', '@tag text', 'me@example.org'],
  ...['[ ] task @x < 2026-03', '[ ] one\n\t[ ] two', '[ ] due [d: 16/3]', 'TODO: see [[D]]', '[*] done'],
  ...['%% private %%\nx.png\n%% public %%', '{{{code: lang="python"\nprint(1)\n}}}', '`'],
];
const markdownPieces = [
  ...['[a](A.txt)', '[b](A/B.txt "t")', '![x](x.png)', '![y](M/y.svg)', '[[C|label]]', '[t](x.txt#part)', '[h](#one)'],
  ...[
    '- [ ] task @x\n  - [x] done\n',
    '# one',
    '[r]: C.txt',
    '![e](eq.png#type=equation)',
    '<img src="x.png">',
    '@tag',
    '[m](:D)',
    '[o](Old)',
  ],
];
/** Such a page is shown as its source. */
const deep = `${'> '.repeat(120)}[deep](C.txt)`;
/** For a page that depends on nothing else. */
const onePiece = ['[r]: C.txt', '`` <a href="C.txt"> ``', '[l]: A.txt'];
const paths = [
  'A.txt',
  'A/B.txt',
  'A/B/B.txt',
  'C.txt',
  'D.txt',
  'Home.txt',
  'c.txt',
  'M.md',
  'A/M.md',
  'One.md',
  'One.txt',
];
/** What makes a difference to other pages, wherever it stands in a note. */
const marks = ['', '', '', '@draft', 'Password: kanone77', '===== one ====='];
const files: Record<string, (Buffer | string)[]> = {
  'A/x.png': pictures('objects/Home/equation001.png', 'objects/Home/gnuplot001.png'),
  'x.txt': ['one', 'two', 'Password: kanone77', 'three'],
  'A/y.svg': ['<svg><title>First</title></svg>', '<svg><title>Other</title></svg>'],
  'M/y.svg': ['<svg width="2" height="3"></svg>', '<svg width="3" height="2"></svg>'],
  'A/eq.tex': ['x^2', 'x^3', '\\nonsense', 'x'.repeat(100_001)],
  'eq.tex': ['a+b', 'a-b'],
  'eq.png': pictures('objects/Home/equation001.png'),
  'A/eq.png': pictures('objects/Home/equation001.png'),
  'C/secret.txt': ['one', 'two!'],
  'urls.list': ['our https://one.example/{NAME}', 'our https://two.example/{NAME}'],
  'notebook.zim': [
    '[Notebook]\nhome=A\n',
    '[Notebook]\nhome=Home\nname=Other\n',
    '[Notebook]\ndocument_root=./A\n',
    '[Notebook]\n[TaskListPlugin]\nlabels=Due\n',
  ],
  'zimlight.yaml': [],
};

function pictures(...found: string[]): Buffer[] {
  return found.map(path => readFileSync(join(root, path)));
}

/** What may happen to a notebook. */
export type Step =
  | { write: string; content: string | Buffer }
  | { remove: string }
  | { rename: string; to: string }
  | { commit: true };

/** A note with half of the pieces. */
const note = (path: string): fc.Arbitrary<Step> => {
  const own = path.endsWith('.md') ? markdownPieces : pieces;
  const one = path.endsWith('.md') ? [...own, ...onePiece, ...onePiece] : own;
  if (path === 'Deep.md') return fc.constant({ write: path, content: `${markdownHeader}${deep}\n` });
  const chosen = path.startsWith('One')
    ? fc.constantFrom(...one).map(piece => [piece])
    : fc.subarray(own, { minLength: Math.floor(own.length / 2) });
  return fc.tuple(chosen, path.startsWith('One') ? fc.constant('') : fc.constantFrom(...marks)).map(([parts, mark]) => {
    const text = [...parts, mark].join('\n\n');
    const head = path.endsWith('.md') ? markdownHeader : header;
    return { write: path, content: `${head}${text}\n` };
  });
};
/** Half of the settings that make a difference to pages. */
const settings = fc
  .tuple(
    fc.subarray(['lists: [pages]', 'mailAddresses: encode', 'title: Other', 'order: [C, A]']),
    fc.constantFrom('', 'aliases: { Old: A }', 'aliases: { Old: C }'),
    fc.constantFrom('', 'interwiki: { our: "https://three.example/" }'),
    fc.subarray(['attachments: all', 'unlisted: [C, "@tag"]', 'sources: false', 'allowSecrets: [A, C]', 'gone: true']),
    fc.constantFrom('', 'except: [C]', 'except: ["*.png"]', 'except: ["@tag"]', 'only: [A, "A:**", M]'),
  )
  .map(([site, aliases, interwiki, publish, what]) => {
    const within = [...publish, what].filter(Boolean).map(line => `  ${line}`);
    return [...site, aliases, interwiki, ...(within.length ? ['publish:', ...within] : []), ''].join('\n');
  });
const file = (path: string): fc.Arbitrary<Step> =>
  path === 'zimlight.yaml'
    ? settings.map(content => ({ write: path, content }))
    : fc.constantFrom(...(files[path] ?? [])).map(content => ({ write: path, content }));
const anyPath = fc.constantFrom(...paths);
/** A change. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: anyPath.chain(note) },
  { weight: 3, arbitrary: file('zimlight.yaml') },
  { weight: 3, arbitrary: fc.constantFrom(...Object.keys(files)).chain(file) },
  { weight: 1, arbitrary: fc.constantFrom(...paths, ...Object.keys(files)).map(remove => ({ remove })) },
  { weight: 1, arbitrary: fc.constant({ commit: true } as const) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...paths, 'M.markdown'), fc.constantFrom(...paths, 'M.markdown'))
      .map(([rename, to]) => ({ rename, to })),
  },
);

const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
function commit(folder: string): void {
  runGit(folder, 'add', '--all');
  runGit(folder, ...author, 'commit', '--quiet', '--allow-empty', '-m', 'x');
}

/** Makes a change. */
export function take(step: Step, folder: string): void {
  try {
    if ('commit' in step) {
      if (existsSync(join(folder, '.git'))) commit(folder);
      return;
    }
    if ('write' in step) {
      mkdirSync(dirname(join(folder, step.write)), { recursive: true });
      writeFileSync(join(folder, step.write), step.content);
    } else if ('remove' in step) rmSync(join(folder, step.remove));
    else if ('rename' in step) {
      mkdirSync(dirname(join(folder, step.to)), { recursive: true });
      renameSync(join(folder, step.rename), join(folder, step.to));
    }
  } catch (error) {
    // There is no such file to remove.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Writes every file that a step may change. */
export const wholeNotebook: fc.Arbitrary<Step[]> = fc.tuple(...paths.map(note), ...Object.keys(files).map(file));
