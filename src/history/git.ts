import { spawn } from 'node:child_process';
import { decode } from '../notebook/index.ts';

/** Git ran, and said why it would not do what it was asked. */
export class GitError extends Error {
  /** Is it only that there is no repository, or nothing in it yet? */
  readonly nothing: boolean;

  constructor(said: string) {
    super(
      said
        .trim()
        .split('\n')[0]
        ?.replace(/^fatal: /, '') || 'git failed',
    );
    this.nothing = /not a git repository|ambiguous argument 'HEAD'|bad revision 'HEAD'|must be run in a work tree/.test(
      said,
    );
  }
}

/** Settings of the author's that would change what git prints, or make it run something. */
const SETTINGS = { 'log.showSignature': 'false', 'core.fsmonitor': 'false', 'i18n.logOutputEncoding': 'UTF-8' };

/**
 * Runs git on a repository, in which it changes nothing, not even its caches; what a partial clone lacks is not fetched.
 *
 * @param folder where to run it
 * @param input what it reads
 * @param take is given what git prints, piece by piece
 * @throws {GitError} if git says that it failed
 * @throws what the system says, where there is no git
 */
export async function git(
  folder: string,
  args: string[],
  take: (piece: Buffer) => void,
  input?: string,
): Promise<void> {
  // Where git itself started the build, in a hook, these lead elsewhere.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...env } = process.env;
  const settings = Object.entries(SETTINGS).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const child = spawn('git', [...settings, ...args], {
    cwd: folder,
    env: { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', take);
  child.stderr.on('data', piece => {
    said += piece;
  });
  // If it ends early, its exit code tells.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', error => reject(error)),
  );
  if (code !== 0) throw new GitError(said);
}

/** What git prints, its fields between NULs, as Latin-1: see {@link text}. */
export async function fields(folder: string, args: string[]): Promise<string[]> {
  const pieces: Buffer[] = [];
  await git(folder, args, piece => pieces.push(piece));
  return Buffer.concat(pieces).toString('latin1').split('\0');
}

/** A path or a name among the {@link fields}, for people: like the notebook's own paths, each part of it by itself. */
export function text(field: string): string {
  if (!/[\x80-\xff]/.test(field)) return field;
  const parts = field.split('/').map(part => decode(Buffer.from(part, 'latin1')).text);
  return parts.join('/').normalize('NFC');
}
