import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { isPlaceholder } from './placeholder.ts';

/** Where a secret begins, in UTF-16 code units, and the rule that found it. */
export interface Hit {
  rule: string;
  offset: number;
}

// Its profiler would keep half a million measurements in memory for 8,000 pages.
secretLintProfiler.setEnabled(false);

const config = { rules: [{ id: 'recommended', rule: creator }] };

/** Whether what a rule has found is an example: a placeholder, or one with a placeholder for its secret part. */
function isExample(found: string): boolean {
  const password = /:\/\/[^:@/\s]*:([^@\s]*)@/.exec(found)?.[1];
  return password === undefined ? /example|your|xxx|placeholder|<|\.\.\./i.test(found) : isPlaceholder(password);
}

/** The secrets that the recommended rules of secretlint find: keys and tokens of services, private keys. */
export async function scan(text: string): Promise<Hit[]> {
  const source = { filePath: 'note', content: text, contentType: 'text' as const };
  const { messages } = await lintSource({ source, options: { config, noPhysicFilePath: true } });
  return messages
    .filter(({ range: [start, end] }) => !isExample(text.slice(start, end)))
    .map(({ ruleId, range }) => ({ rule: ruleId.replace(/^.*secretlint-rule-/, 'secretlint/'), offset: range[0] }));
}
