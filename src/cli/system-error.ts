/** What may be in the error of a call of the system. */
type SystemError = NodeJS.ErrnoException & { dest?: string; hostname?: string; address?: string; port?: number };

/** Faults of the machine and not of the program, by the codes of their errors: what is wrong, and what to do. */
const faults: Record<string, string> = {
  EACCES: 'permission denied. Check who owns it, or choose another folder',
  EPERM: 'permission denied. Another program may be using it, or it belongs to another user',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is exhausted',
  EBUSY: 'another program is using it. Close that program, and try again',
  ETXTBSY: 'another program is using it. Close that program, and try again',
  ENAMETOOLONG: 'the path is too long for the file system. Choose a folder with a shorter path',
  EIO: 'the disk, or the network drive, cannot be read or written',
  ENODEV: 'the disk, or the network drive, is not there',
  ESTALE: 'the network drive was disconnected. Connect it again',
  ENOTDIR: 'part of this path is a file, not a folder',
  EEXIST: 'there is already a file of this name',
};

/** The same without a path. */
const withoutPath: Record<string, string> = {
  EMFILE: 'too many files are open. Raise the limit, as with `ulimit -n 4096`, or close other programs',
  ENFILE: 'too many files are open on this machine. Close other programs',
  ENOMEM: 'the memory is full. Close other programs',
  EPIPE: 'the program that reads the output has ended',
};

/** Faults of a server's address. */
const listening: Record<string, (error: SystemError) => string> = {
  EADDRINUSE: ({ port }) => `port ${port} is in use. Choose another with --port`,
  EADDRNOTAVAIL: ({ address }) =>
    `this machine has no address ${address}; --host without a value listens on all that it has`,
  EACCES: ({ port }) => `port ${port} needs administrator rights. Choose one above 1023 with --port`,
  ENOTFOUND: ({ hostname }) => `--host: there is no host ${hostname}`,
  EAI_AGAIN: ({ hostname }) => `--host: there is no host ${hostname}, or no network`,
};

/**
 * Describes a fault of the machine in one line.
 *
 * @param error the first in its chain of causes
 * @returns undefined for any other error
 */
export function describeSystemError(error: Error): string | undefined {
  const { code = '', syscall = '', path, dest } = error as SystemError;
  if (/^(?:listen|bind|getaddrinfo)/.test(syscall)) return listening[code]?.(error as SystemError);
  if (withoutPath[code]) return withoutPath[code];
  const fault = code === 'ENOENT' && syscall === 'mkdir' ? 'a folder cannot be created there' : faults[code];
  return [fault && (dest ?? path), fault].filter(Boolean).join(': ') || undefined;
}
