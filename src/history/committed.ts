import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeVersion, readJson, writeJson } from '../cache/index.ts';
import { type Notebook, pageNameOf, type Settings } from '../notebook/index.ts';
import { fields, GitError, text } from './git.ts';
import { type Commit, readLog } from './log.ts';
import { type FolderMove, readFolderMoves } from './moved.ts';
import { readVersions, type Versions } from './notes.ts';
import { type PageState, type Past, Replay } from './replay.ts';

/** What of a history stays as it is until the next commit. */
export interface Committed {
  /** Path of the notebook's folder in its repository, with `/` at its end, or empty. */
  prefix: string;
  /** Is the beginning of the history cut off? */
  shallow: boolean;
  /** Does the clone lack old files? Then what was in them is not known. */
  partial: boolean;
  past: Past;
}

/**
 * Reads what was committed of a notebook, ever.
 *
 * @param cacheDir where what was read is kept until there is another commit; it is not kept if not given
 * @throws what `git` throws
 */
export async function readCommitted(notebook: Notebook, cacheDir?: string): Promise<Committed> {
  const { folder, settings } = notebook;
  const wanted = ['--is-shallow-repository', '--git-path', 'shallow', 'HEAD', '--show-cdup', '--show-prefix'];
  const [printed = ''] = await fields(folder, ['rev-parse', ...wanted]);
  const [isShallow, shallowFile = '', head = '', up = '', ...rest] = printed.split('\n');
  const shallow = isShallow === 'true';
  const prefix = text(rest.join('\n').slice(0, -1));
  const boundary = shallow ? readFileSync(join(folder, shallowFile), 'utf8') : '';
  const mailmap = join(folder, up, '.mailmap');
  const names = existsSync(mailmap) ? readFileSync(mailmap, 'utf8') : '';
  const key = digestOf([codeVersion(), head, boundary, names, prefix, settings.extension, settings.format]);
  const file = cacheDir && join(cacheDir, 'history.json');
  const kept = file && readKept(file, key);
  if (kept) return kept;

  const moves = await movesOf(notebook, prefix);
  const partial = await isPartial(folder);
  const commits = await readLog(folder, pathspecs([prefix, ...moves.map(move => move.from)], settings), partial);
  const versions = partial ? unreadVersions(commits) : await readVersions(folder, commits, settings);
  const replay = new Replay(versions, path => pageNameOf(path, settings));
  const past = replay.run(commits, moves, prefix, new Set(boundary.split('\n')));
  const committed = { prefix, shallow, partial, past };
  if (file) keep(file, key, committed);
  return committed;
}

/** What is kept in a file of JSON, in which a map is a list. */
type Kept = Omit<Committed, 'past'> & {
  /** Of all that {@link Committed} was read from. */
  key: string;
  past: Omit<Past, 'end'> & { end: Omit<Past['end'], 'notes'> & { notes: [path: string, place: PageState][] } };
};

function keep(file: string, key: string, { past, ...rest }: Committed): void {
  const end = { ...past.end, notes: [...past.end.notes] };
  writeJson(file, { key, ...rest, past: { ...past, end } });
}

/** What an earlier build read, if nothing was committed since. */
function readKept(file: string, key: string): Committed | undefined {
  const kept = readJson<Kept>(file);
  if (kept?.key !== key) return undefined;
  const { prefix, shallow, partial, past } = kept;
  return { prefix, shallow, partial, past: { ...past, end: { ...past.end, notes: new Map(past.end.notes) } } };
}

/** Where the notebook was before: where its `notebook.zim` was, else its first page, when that was not in it. */
async function movesOf({ folder, home, pages }: Notebook, prefix: string): Promise<FolderMove[]> {
  if (existsSync(join(folder, 'notebook.zim'))) return readFolderMoves(folder, 'notebook.zim');
  const first = (home ?? [...pages.values()].find(page => page.file))?.file?.path;
  if (prefix === '' || !first) return [];
  return (await readFolderMoves(folder, first)).filter(({ from }) => !from.startsWith(prefix));
}

/** What git calls all files that can be pages in some folders of the repository. */
function pathspecs(folders: string[], { extension }: Settings): string[] {
  const endings = ['[tT][xX][tT]', '[mM][dD]', '[mM][aA][rR][kK][dD][oO][wW][nN]', escaped(extension.slice(1))];
  return folders.flatMap(folder => endings.map(ending => `:(top,glob)${escaped(folder)}**/*.${ending}`));
}

const escaped = (path: string) => path.replace(/[\\*?[\]]/g, '\\$&');

/** Does the clone lack old files, to fetch them when they are asked for? */
async function isPartial(folder: string): Promise<boolean> {
  try {
    await fields(folder, ['config', '--get-regexp', String.raw`^remote\..*\.promisor$`]);
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

/** Takes every file that can be a page for one, because what is in them is not to be had. */
function unreadVersions(commits: Commit[]): Versions {
  const blobs = commits.flatMap(({ changes }) =>
    changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()),
  );
  return new Map(blobs.map(blob => [blob, {}]));
}

function digestOf(parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
