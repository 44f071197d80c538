import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Report } from '../collection/index.ts';
import { makeFolder } from '../files/index.ts';
import { printable } from '../messages.ts';
import { annotations } from './annotations.ts';
import { CommandError } from './errors.ts';
import { formatMessages, formatSummary, type SummaryOptions } from './format-report.ts';
import { heldBackLine } from './held-back-line.ts';
import type { Output } from './output.ts';
import { asTyped } from './paths.ts';
import { describeSystemError } from './system-error.ts';

/** How a command ends. */
interface Finish extends Omit<SummaryOptions, 'heldBack'> {
  /** Absolute path. */
  notebook: string;
  output: Output;
}

/**
 * Finishes a command: prints the messages and the summary, writes all messages if that was requested, and lists those that
 * `--strict` treats as failures.
 *
 * @returns the exit code: 1 if there are such messages
 * @throws if the messages cannot be written
 */
export async function finishCommand(report: Report, { output, notebook, ...summary }: Finish): Promise<number> {
  const { messages: file, strict, quiet, format } = output;
  // In JSON, a character and its escape are the same.
  const json = printable(`${JSON.stringify(report.messages, null, 2)}\n`);
  // JSON on standard output is for a program; people read standard error then.
  const stream = file === '-' ? process.stderr : process.stdout;
  const shown = report.messages.filter(message => !quiet || message.severity === 'error' || strict(message));
  const typed = file === '-' ? 'standard output' : file && asTyped(file);
  const lines =
    format === 'github'
      ? annotations(shown, notebook).map(printable)
      : formatMessages(shown, stream, typed ? `see ${typed}` : '--messages FILE writes all of them');
  if (!quiet) lines.push(...formatSummary(report, { ...summary, heldBack: heldBackLine(report.heldBack) }));
  if (lines.length > 0) stream.write(`${lines.join('\n').trimEnd()}\n`);
  if (file === '-') process.stdout.write(json);
  else if (file !== undefined) await writeMessages(file, json);

  const failures = Map.groupBy(report.messages.filter(strict), ({ rule }) => rule);
  if (failures.size === 0) return 0;
  const rules = [...failures].map(([rule, { length }]) => `${length.toLocaleString('en')} × ${rule}`);
  process.stderr.write(`zimlight: failed because of --strict: ${rules.join(', ')}\n`);
  return 1;
}

async function writeMessages(file: string, json: string): Promise<void> {
  try {
    makeFolder(dirname(file));
    await writeFile(file, json);
  } catch (error) {
    const reason = describeSystemError(error as Error) ?? (error as Error).message;
    throw new CommandError(`the messages cannot be written to ${asTyped(file)}: ${reason}`);
  }
}
