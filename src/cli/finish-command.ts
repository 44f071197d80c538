import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Report } from '../collection/index.ts';
import { printable } from '../messages.ts';
import { formatReport } from './format-report.ts';
import { heldBackLine } from './held-back-line.ts';
import { asTyped } from './paths.ts';
import type { Strict } from './strict.ts';

/** How a command ends. */
interface Finish {
  /** Duration of the command. */
  seconds: number;
  /** Folder of the site as people would type it, if one was built. */
  target?: string;
  /** File for all messages: an absolute path, or `-` for standard output; see `findMessagesFile`. */
  messages: string | undefined;
  /** What is said about the language of the site; see `languageLine`. */
  language?: string | undefined;
  strict: Strict;
}

/**
 * Finishes a command: prints the summary, writes all messages if that was requested, and lists the messages that
 * `--strict` treats as failures.
 *
 * @returns the exit code: 1 if there are such messages
 * @throws if the messages cannot be written
 */
export async function finishCommand(report: Report, { messages, strict, ...rest }: Finish): Promise<number> {
  // In JSON, a character and its escape are the same.
  const json = printable(`${JSON.stringify(report.messages, null, 2)}\n`);
  // JSON on standard output is for a program; people read standard error then.
  const stream = messages === '-' ? process.stderr : process.stdout;
  const file = messages === '-' ? 'standard output' : messages && asTyped(messages);
  const heldBack = heldBackLine(report.heldBack);
  stream.write(`${formatReport(report, { ...rest, heldBack, messages: file, stream })}\n`);
  if (messages === '-') process.stdout.write(json);
  else if (messages !== undefined) {
    await mkdir(dirname(messages), { recursive: true });
    await writeFile(messages, json);
  }

  const failures = Map.groupBy(report.messages.filter(strict), ({ rule }) => rule);
  if (failures.size === 0) return 0;
  const rules = [...failures].map(([rule, { length }]) => `${length.toLocaleString('en')} × ${rule}`);
  process.stderr.write(`zimlight: failed because of --strict: ${rules.join(', ')}\n`);
  return 1;
}
