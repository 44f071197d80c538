import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeVersion, digest, readJson, writeJson } from '../cache/index.ts';
import { type Notebook, type NotebookSettings, pageNameOf } from '../notebook/index.ts';
import { type FolderMove, readFolderMoves } from './folder-moves.ts';
import { decodeField, GitError, readFields } from './git.ts';
import { type Commit, readLog } from './log.ts';
import { type PageVersions, readPageVersions } from './page-versions.ts';
import { HistoryReplay, type PageState, type ReplayResult } from './replay.ts';

/** The history of a notebook up to the last commit. */
export interface CommittedHistory {
  /** The last commit. */
  head: string;
  /** Path of the notebook's folder in its repository, with `/` at its end, or empty. */
  prefix: string;
  /** Whether it is a shallow clone, without the oldest commits. */
  shallow: boolean;
  /** Whether it is a partial clone, without the contents of old files. */
  partial: boolean;
  replayed: ReplayResult;
}

/**
 * Reads everything that was ever committed of a notebook.
 *
 * @param cacheDir keeps the result there until the next commit, if given
 * @throws as `git` does
 */
export async function readCommitted(notebook: Notebook, cacheDir?: string): Promise<CommittedHistory> {
  const { folder, settings } = notebook;
  const wanted = ['--is-shallow-repository', '--git-path', 'shallow', 'HEAD', '--show-cdup', '--show-prefix'];
  const [printed = ''] = await readFields(folder, ['rev-parse', ...wanted]);
  const [isShallow, shallowFile = '', head = '', up = '', ...rest] = printed.split('\n');
  const shallow = isShallow === 'true';
  const rawPrefix = rest.join('\n').slice(0, -1);
  // Git could not be asked for the notes below it.
  if (!isUtf8(Buffer.from(rawPrefix, 'latin1'))) throw new GitError("the path of the notebook's folder is not UTF-8");
  const prefix = decodeField(rawPrefix);
  const boundary = shallow ? readFileSync(join(folder, shallowFile), 'utf8') : '';
  const mailmap = join(folder, up, '.mailmap');
  const authors = existsSync(mailmap) ? readFileSync(mailmap, 'utf8') : '';
  const key = digest(codeVersion(), head, boundary, authors, prefix, settings.extension, settings.format);
  const file = cacheDir && join(cacheDir, 'history.json');
  const cached = file && readCache(file, key);
  if (cached) return cached;

  const moves = await movesOf(notebook, prefix);
  const partial = await isPartial(folder);
  const commits = await readLog(folder, pathspecs([prefix, ...moves.map(move => move.from)], settings), partial);
  const versions = partial ? assumePages(commits) : await readPageVersions(folder, commits, settings);
  const replay = new HistoryReplay(versions, path => pageNameOf(path, settings));
  const replayed = replay.run(commits, moves, prefix, new Set(boundary.split('\n')));
  const committed = { head, prefix, shallow, partial, replayed };
  if (file) writeCache(file, key, committed);
  return committed;
}

/** {@link CommittedHistory} as JSON, in which a map is a list of its entries. */
interface Cached extends Omit<CommittedHistory, 'replayed'> {
  /** A digest of everything that the result depends on. */
  key: string;
  replayed: Omit<ReplayResult, 'end'> & { end: { root: string; notes: [path: string, state: PageState][] } };
}

function writeCache(file: string, key: string, { replayed, ...rest }: CommittedHistory): void {
  const end = { ...replayed.end, notes: [...replayed.end.notes] };
  const cached: Cached = { key, ...rest, replayed: { ...replayed, end } };
  writeJson(file, cached);
}

/** The result of an earlier build, if its key is the same. */
function readCache(file: string, key: string): CommittedHistory | undefined {
  const cached = readJson<Cached>(file);
  if (cached?.key !== key) return undefined;
  const { head, prefix, shallow, partial, replayed } = cached;
  const end = { ...replayed.end, notes: new Map(replayed.end.notes) };
  return { head, prefix, shallow, partial, replayed: { ...replayed, end } };
}

/** Moves of the notebook's folder: those of its `notebook.zim`, or else those of its first page from outside of it. */
async function movesOf({ folder, home, pages }: Notebook, prefix: string): Promise<FolderMove[]> {
  if (existsSync(join(folder, 'notebook.zim'))) return readFolderMoves(folder, 'notebook.zim');
  const first = (home ?? [...pages.values()].find(page => page.file))?.file?.path;
  if (prefix === '' || !first) return [];
  return (await readFolderMoves(folder, first)).filter(({ from }) => !from.startsWith(prefix));
}

/** Git's pathspecs for the files below some folders of the repository that can be pages, by their extensions. */
function pathspecs(folders: string[], { extension }: NotebookSettings): string[] {
  const endings = ['[tT][xX][tT]', '[mM][dD]', '[mM][aA][rR][kK][dD][oO][wW][nN]', escaped(extension.slice(1))];
  return folders.flatMap(folder => endings.map(ending => `:(top,glob)${escaped(folder)}**/*.${ending}`));
}

const escaped = (path: string) => path.replace(/[\\*?[\]]/g, '\\$&');

/** Whether it is a partial clone, which would fetch old files on demand. */
async function isPartial(folder: string): Promise<boolean> {
  try {
    await readFields(folder, ['config', '--get-regexp', String.raw`^remote\..*\.promisor$`]);
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

/** Takes every file that can be a page for one: a partial clone lacks the contents. */
function assumePages(commits: Commit[]): PageVersions {
  const blobs = commits.flatMap(({ changes }) =>
    changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()),
  );
  return new Map(blobs.map(blob => [blob, {}]));
}
