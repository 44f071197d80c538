import { posix, win32 } from 'node:path';

/**
 * Whether a path is in a folder, or is the folder itself. Disks of Windows and macOS ignore case, and those of macOS the Unicode form;
 * on the few that do not, a folder that differs in these alone is taken for the same.
 *
 * @param inner absolute path without symbolic links, like `outer`
 * @param platform @default this one
 */
export function isWithin(inner: string, outer: string, platform: string = process.platform): boolean {
  const { normalize, sep } = platform === 'win32' ? win32 : posix;
  const ignoresCase = platform === 'win32' || platform === 'darwin';
  const fold = (path: string) => {
    const whole = normalize(`${path}${sep}`);
    return ignoresCase ? whole.normalize('NFC').toLowerCase() : whole;
  };
  return fold(inner).startsWith(fold(outer));
}
