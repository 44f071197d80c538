/** How Windows refuses to rename or delete what another program has open: a virus scanner, a sync program, a viewer. */
const held = ['EPERM', 'EBUSY', 'EACCES'];

/** Milliseconds to wait before each further attempt: most programs have a file open for a moment only. */
const PAUSES = [20, 40, 80, 160, 320, 640];

/**
 * Tries an operation of the file system again while another program has the file open. Other systems than Windows let
 * files that are open be renamed and deleted: there the same errors do not pass.
 *
 * @param platform @default this one
 * @throws what the operation throws, in the end
 */
export function whileHeld<Result>(operation: () => Result, platform: string = process.platform): Result {
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
