import { spawn } from 'node:child_process';
import { decode } from '../notebook/index.ts';

/** Git ran and failed; the message is the first line of its own. */
export class GitError extends Error {
  /** Whether there is just no repository, or no commit in it yet. */
  readonly noHistory: boolean;

  constructor(stderr: string) {
    super(
      stderr
        .trim()
        .split('\n')[0]
        ?.replace(/^fatal: /, '') || 'git failed',
    );
    this.noHistory =
      /not a git repository|ambiguous argument 'HEAD'|bad revision 'HEAD'|must be run in a work tree/.test(stderr);
  }
}

/** Overrides the author's settings that would change git's output, or make it run other programs. */
const overrides = { 'log.showSignature': 'false', 'core.fsmonitor': 'false', 'i18n.logOutputEncoding': 'UTF-8' };

/** Git before 2.44 ignores `GIT_NO_LAZY_FETCH`; without a protocol it cannot fetch, nor run a remote's programs. */
const environment = {
  LC_ALL: 'C',
  GIT_ALLOW_PROTOCOL: '',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

/**
 * Runs git on a repository. It changes nothing there, not even caches, and fetches nothing that a partial clone lacks.
 * Subcommands that read the working tree must not be used: they run the filters that the repository's settings name.
 *
 * @param folder working folder
 * @param onData called with each piece of its output
 * @param input its standard input
 * @throws {GitError} if git fails
 * @throws Node's error, with the code `ENOENT`, if git is not installed
 */
export async function git(
  folder: string,
  args: string[],
  onData: (piece: Buffer) => void,
  input?: string,
): Promise<void> {
  // In a hook, git itself sets these, and they point to another place.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...env } = process.env;
  const settings = Object.entries(overrides).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const child = spawn('git', [...settings, ...args], {
    cwd: folder,
    env: { ...env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stdout.on('data', onData);
  child.stderr.on('data', piece => {
    stderr += piece;
  });
  // If git ends before it has read its input, the exit code says why.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', error => reject(error)),
  );
  if (code !== 0) throw new GitError(stderr);
}

/**
 * Git's output, split at NUL bytes and read as Latin-1, one character a byte; see {@link decodeField}.
 *
 * @throws as {@link git} does
 */
export async function readFields(folder: string, args: string[]): Promise<string[]> {
  const pieces: Buffer[] = [];
  await git(folder, args, piece => pieces.push(piece));
  return Buffer.concat(pieces).toString('latin1').split('\0');
}

/** A path or a name from {@link readFields} as text: decoded as the notebook's own paths are, part by part, in NFC. */
export function decodeField(field: string): string {
  if (!/[\x80-\xff]/.test(field)) return field;
  const parts = field.split('/').map(part => decode(Buffer.from(part, 'latin1')).text);
  return parts.join('/').normalize('NFC');
}
