import { join } from 'node:path';
import { requireJson, writeJson } from '../cache/index.ts';
import type { RuleId, Severity } from '../messages.ts';
import type { NotebookRead } from './load-pages.ts';

/** A message as a build prints it and `--messages` writes it. Line and column count from 1, where there is a place. */
export interface ReportedMessage {
  rule: RuleId;
  severity: Severity;
  file?: string;
  line?: number;
  column?: number;
  reason: string;
  advice: string;
}

/** What a load of the collection came to. */
export interface Report {
  pages: number;
  words: number;
  messages: ReportedMessage[];
}

const fileIn = (cacheDir: string) => join(cacheDir, 'report.json');

/** What there is to say of a notebook that was read. */
export function reportOf({ pages, words, messages }: NotebookRead): Report {
  return {
    pages,
    words,
    messages: messages.map(({ ruleId, severity, file, line, column, reason, note }) => ({
      rule: ruleId,
      severity,
      ...(file && { file }),
      ...(line && { line }),
      ...(column && { column }),
      reason,
      advice: note ?? '',
    })),
  };
}

/** Keeps the report of a load for whoever started it: the loader runs inside Astro, the command outside. */
export function writeReport(cacheDir: string, report: Report): void {
  writeJson(fileIn(cacheDir), report);
}

/**
 * The report of the last load.
 *
 * @param cacheDir Astro's cache folder for the notebook
 * @throws where nothing was loaded with this cache folder yet
 */
export function readReport(cacheDir: string): Report {
  return requireJson(fileIn(cacheDir));
}
