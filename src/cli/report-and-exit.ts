import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Report } from '../collection/index.ts';
import { formatReport } from './format-report.ts';
import { asTyped } from './paths.ts';
import type { Strict } from './strict.ts';

/** How a command ends. */
export interface Conclusion {
  /** What the command took. */
  seconds: number;
  /** Folder that holds the site, as people would type it, if one was built. */
  target?: string;
  /** Where all messages are to be written: an absolute path, or `-` for standard output; see `findMessagesFile`. */
  messages: string | undefined;
  strict: Strict;
}

/**
 * Ends a command: prints the summary, writes all messages where that was asked for, and says what `--strict` holds
 * against the notebook.
 *
 * @returns the exit code: 1 where there are messages that `--strict` names
 * @throws where the messages cannot be written
 */
export async function conclude(report: Report, { messages, strict, ...rest }: Conclusion): Promise<number> {
  const all = `${JSON.stringify(report.messages, null, 2)}\n`;
  // What is written to standard output is for a program: people read the other one.
  const stream = messages === '-' ? process.stderr : process.stdout;
  const file = messages === '-' ? 'standard output' : messages && asTyped(messages);
  stream.write(`${formatReport(report, { ...rest, messages: file, stream })}\n`);
  if (messages === '-') process.stdout.write(all);
  else if (messages !== undefined) {
    await mkdir(dirname(messages), { recursive: true });
    await writeFile(messages, all);
  }

  const held = Map.groupBy(report.messages.filter(strict), ({ rule }) => rule);
  if (held.size === 0) return 0;
  const rules = [...held].map(([rule, { length }]) => `${length.toLocaleString('en')} × ${rule}`);
  process.stderr.write(`zimlight: failed because of --strict: ${rules.join(', ')}\n`);
  return 1;
}
