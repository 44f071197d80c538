import { requireRunValue, setRunValue } from '../cache/index.ts';
import type { Message, RuleId, Severity } from '../messages.ts';
import type { HeldBack } from '../publish/index.ts';
import type { FileCounts, LoadedNotebook } from './loaded-notebook.ts';

/** A message as a build prints it and `--messages` writes it. Line and column count from 1, if it has a position. */
export interface ReportedMessage {
  rule: RuleId;
  severity: Severity;
  file?: string;
  line?: number;
  column?: number;
  reason: string;
  advice: string;
}

/** The result of a load: totals and messages. */
export interface Report {
  pages: number;
  words: number;
  files: FileCounts;
  heldBack: HeldBack;
  messages: ReportedMessage[];
}

/** The report on a notebook that was loaded. */
export function reportOf({ pages, words, fileCounts, heldBack, messages }: LoadedNotebook): Report {
  return {
    pages,
    words,
    files: fileCounts,
    heldBack,
    messages: messages.map(reported),
  };
}

/** A message for the report. */
export function reported({ ruleId, severity, file, line, column, reason, note }: Message): ReportedMessage {
  return {
    rule: ruleId,
    severity,
    ...(file && { file }),
    ...(line && { line }),
    ...(column && { column }),
    reason,
    advice: note ?? '',
  };
}

/** Adds messages to the report of the last load, about what happened to the notebook's files after it. */
export function addToReport(runDir: string, messages: Message[]): void {
  if (messages.length === 0) return;
  const report = readReport(runDir);
  setReport(runDir, { ...report, messages: [...report.messages, ...messages.map(reported)] });
}

/** Stores the report of a load for the command: the loader may run inside Astro, the command outside. */
export function setReport(runDir: string, report: Report): void {
  setRunValue(runDir, 'report', report);
}

/**
 * The report of the last load.
 *
 * @param runDir the folder of this command: see `makeRunDir`
 * @throws if nothing has been loaded by this command
 */
export function readReport(runDir: string): Report {
  return requireRunValue(runDir, 'report');
}
