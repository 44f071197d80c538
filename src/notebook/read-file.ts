import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/**
 * Calls a function with an open file. A pipe, a socket or a device is not opened: reading it might never end.
 *
 * @throws as Node's file system does, and for anything that is no file
 */
function withFile<Result>(path: string | Buffer, read: (file: number) => Result): Result {
  const check = (isFile: boolean) => {
    if (!isFile) throw new Error('it is not a file');
  };
  check(statSync(path).isFile());
  // It may have become a pipe in the meantime. Opened like this, it does not wait for somebody to write to it.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    check(fstatSync(file).isFile());
    return read(file);
  } finally {
    closeSync(file);
  }
}

/**
 * The content of a file in the notebook, of which nobody knows what it is.
 *
 * @throws as Node's file system does, and for a folder, a pipe, a socket or a device
 */
export const readRegularFile = (path: string | Buffer): Buffer => withFile(path, file => readFileSync(file));

/** Whether it is what Git LFS puts in the place of a file that has not been fetched (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md). */
export const isLfsPointer = (content: Buffer | string): boolean =>
  content.length < 1024 &&
  /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n/.test(content.toString('latin1'));

const buffer = Buffer.alloc(1024);

/**
 * The first 1,024 bytes of a file, as Latin-1.
 *
 * @throws as {@link readRegularFile}
 */
export const readHead = (path: string | Buffer): string =>
  withFile(path, file => buffer.toString('latin1', 0, readSync(file, buffer, 0, buffer.length, 0)));

/**
 * The first bytes of a file.
 *
 * @throws as {@link readRegularFile}
 */
export const readBeginning = (path: string | Buffer, maxBytes: number): Buffer =>
  withFile(path, file => {
    const bytes = Buffer.alloc(Math.min(maxBytes, fstatSync(file).size));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  });
