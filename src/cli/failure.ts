import { packageRoot } from '../integration/index.ts';
import { isMessageError } from '../messages.ts';
import { CommandError, UsageError } from './errors.ts';
import { describeSystemError } from './system-error.ts';

/** Lines of a stack that are shown: enough to find the code. */
const MAX_FRAMES = 5;

/**
 * Describes an error in one block that can be put into a report: its message, then its position, its hint and the top
 * of its stack if it has them.
 */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isMessageError(error)) return `nothing was published, because the settings are wrong:\n${error.message}`;
  if (error instanceof UsageError || error instanceof CommandError) return error.message;
  const root = rootCause(error);
  const fault = describeSystemError(root);
  if (fault !== undefined) return isOfDisk(root) ? `${fault}. Nothing was replaced` : fault;
  const { loc, hint } = root as { loc?: { file?: string; line?: number }; hint?: string };
  const position = loc?.file && `  in ${shorten(loc.file)}${loc.line ? `:${loc.line}` : ''}`;
  const frames = root.stack?.split('\n').filter(line => line.trimStart().startsWith('at ')) ?? [];
  const stack = frames.slice(0, MAX_FRAMES).map(frame => `  ${shorten(frame.trim())}`);
  return [error.message, position, hint, ...stack].filter(Boolean).join('\n');
}

/** Whether a site was not written because of the disk that it should go to. */
const isOfDisk = ({ code = '' }: NodeJS.ErrnoException) => ['ENOSPC', 'EDQUOT', 'EROFS'].includes(code);

/** The first error in a chain of causes. */
function rootCause(error: Error): Error {
  return error.cause instanceof Error ? rootCause(error.cause) : error;
}

/** A path or a stack frame without the folder of this package. */
function shorten(text: string): string {
  return text.replace(packageRoot, '');
}
