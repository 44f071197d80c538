/** The errors of Windows for renaming or deleting what a virus scanner, a sync program or a viewer has open. */
const held = ['EPERM', 'EBUSY', 'EACCES'];

/** Milliseconds to wait before each further attempt: most programs keep a file open only for a moment. */
const PAUSES = [20, 40, 80, 160, 320, 640];

/**
 * Runs a file operation, and on Windows repeats it while another program has the file open. Other systems let open files be
 * renamed and deleted; there, the same errors have causes that waiting does not remove.
 *
 * @param platform @default this one
 * @throws the error of the last attempt
 */
export function retryWhileLocked<Result>(operation: () => Result, platform: string = process.platform): Result {
  for (const pause of platform === 'win32' ? PAUSES : []) {
    try {
      return operation();
    } catch (error) {
      if (!held.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  return operation();
}
