import { UsageError } from './errors.ts';
import type { Invocation } from './options.ts';
import { findOutFile } from './paths.ts';
import { readStrict, type Strict } from './strict.ts';

/** How a command prints its messages, and which of them make it fail. */
export interface Output {
  /** For people, or as annotations of a workflow on GitHub. */
  format: 'text' | 'github';
  /** Print nothing but errors, and what `--strict` fails on? */
  quiet: boolean;
  /** File for all messages: an absolute path, or `-` for standard output; see `findOutFile`. */
  messages: string | undefined;
  strict: Strict;
}

/**
 * Reads the options of a command that prints messages.
 *
 * @param notebook absolute path
 * @throws {UsageError} for an invalid file, rule or format
 */
export function readOutput(
  { messages, strict, format = 'text', quiet }: Invocation['options'],
  notebook: string,
): Output {
  if (format !== 'text' && format !== 'github') {
    throw new UsageError(`--format: there is no format ${format}; there are text and github`);
  }
  return {
    format,
    quiet: quiet !== undefined,
    messages: messages && messages !== '-' ? findOutFile(messages, notebook, 'messages') : messages,
    strict: readStrict(strict),
  };
}
