import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Page } from '../notebook/index.ts';

const run = promisify(execFile);

/** When something was committed, ISO 8601, and the author's name, as the notebook's `.mailmap` has it. */
interface Commit {
  date: string;
  author: string;
}

/** When a note was last changed, ISO 8601, and by whom, where git knows it. */
export interface Change {
  date?: string | undefined;
  author?: string | undefined;
}

/** What git says of the files in a folder, by their paths from there. */
interface History {
  /** When each was last committed, and by whom. */
  committed: Map<string, Commit>;
  /** Files that differ from what was committed, or never were. */
  changed: Set<string>;
  /** Is the beginning of the history cut off? */
  shallow: boolean;
}

/**
 * Reads when the notes of a notebook were last changed, from git if they are kept with it.
 *
 * @param folder the notebook's folder
 * @returns a function of a page and its Creation-Date: when the note was last committed, or saved, if it has changed
 *   since or is not kept with git. Where the history is cut off, the time of a file is only that of its checkout: then
 *   it is the Creation-Date. No date where there is no note or none to be had
 */
export async function readChanges(folder: string): Promise<(page: Page, created?: string) => Change> {
  const history = await readHistory(folder);
  return ({ file }, created) => {
    if (!file) return {};
    const committed = history?.committed.get(file.path);
    if (history && !history.changed.has(file.path) && (committed || history.shallow)) {
      return committed ?? { date: created };
    }
    return { date: savedAt(file.bytes) ?? created };
  };
}

/** One look at the whole history; nothing where git is not to be had, or knows nothing of the folder. */
async function readHistory(folder: string): Promise<History | undefined> {
  try {
    const shallow = (await git(folder, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
    const log = await git(folder, [
      'log',
      '-z',
      '--format=%x01%P%x09%cI%x09%aN',
      '--name-only',
      '--relative',
      '--',
      '.',
    ]);
    const differing = await git(folder, ['ls-files', '-z', '--modified', '--others']);
    return { committed: readLog(log, shallow), changed: new Set(differing.split('\0')), shallow };
  } catch {
    return undefined;
  }
}

async function git(folder: string, args: string[]): Promise<string> {
  // Where git itself started the build, in a hook, these lead elsewhere.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...env } = process.env;
  return (await run('git', args, { cwd: folder, env, maxBuffer: 2 ** 30 })).stdout;
}

/**
 * Reads a log, the newest commit first. In a cut-off history the commits without parents seem to have added every file.
 *
 *     \x01PARENTS\tDATE\tAUTHOR\0\nPATH\0PATH\0\0\x01PARENTS…
 */
function readLog(log: string, shallow: boolean): Map<string, Commit> {
  const committed = new Map<string, Commit>();
  let commit: Commit | undefined;
  for (const field of log.split('\0')) {
    const path = field.replace(/^\n/, '');
    if (path.startsWith('\x01')) {
      const [parents, date = '', author = ''] = path.slice(1).split('\t');
      commit = shallow && !parents ? undefined : { date, author };
    } else if (path && commit && !committed.has(path)) committed.set(path, commit);
  }
  return committed;
}

/** When a file was last written, by the clock on the wall: readers see the day that it was for the author. */
function savedAt(path: Buffer): string | undefined {
  const time = statSync(path, { throwIfNoEntry: false })?.mtime;
  return time && new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
