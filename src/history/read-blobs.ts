import { git } from './git.ts';

const newline = 10;

/**
 * Reads contents of files from git, which prints:
 *
 *     DIGEST blob SIZE\n…\nDIGEST missing\n
 *
 * @param folder in the repository
 * @param blobs git's digests of the contents
 * @param limit at most this much is kept of each, in bytes
 * @param onBlob called with each content, as Latin-1, one character a byte; not for what is missing in a partial clone
 * @throws as {@link git} does
 */
export async function readBlobs(
  folder: string,
  blobs: string[],
  limit: number,
  onBlob: (blob: string, content: string) => void,
): Promise<void> {
  if (blobs.length === 0) return;
  let line = '';
  let blob = '';
  let content = '';
  /** Bytes still to come of the file and of the newline after it. */
  let rest = 0;
  const read = (piece: Buffer) => {
    for (let at = 0; at < piece.length; ) {
      if (rest > 0) {
        const part = piece.subarray(at, at + rest);
        if (content.length < limit) content += part.toString('latin1', 0, limit - content.length);
        at += part.length;
        rest -= part.length;
        if (rest === 0) onBlob(blob, content);
        continue;
      }
      const end = piece.indexOf(newline, at);
      line += piece.toString('latin1', at, end < 0 ? piece.length : end);
      if (end < 0) return;
      at = end + 1;
      const [digest = '', type, size] = line.split(' ');
      line = '';
      if (type !== 'blob') continue;
      blob = digest;
      content = '';
      rest = Number(size) + 1;
    }
  };
  await git(folder, ['cat-file', '--batch'], read, `${blobs.join('\n')}\n`);
}
