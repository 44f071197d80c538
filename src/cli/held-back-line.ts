import type { Report } from '../collection/index.ts';
import { count } from './format-report.ts';

/**
 * The line that says how much is held back and why; nothing if everything is published.
 *
 *     held back: 3 pages (2 @private, 1 except), 1 file (1 not linked); to see what is public: zimlight check NOTEBOOK --published
 */
export function heldBackLine({ pages, files, parts }: Report['heldBack']): string | undefined {
  const found = [withReasons(pages, 'page'), withReasons(files, 'file'), parts ? count(parts, 'part') : ''];
  const held = found.filter(Boolean).join(', ');
  return held ? `held back: ${held}; to see what is public: zimlight check NOTEBOOK --published` : undefined;
}

/** `3 pages (2 @private, 1 except)`, the most frequent reason first. */
function withReasons(counts: Record<string, number>, noun: string): string {
  const reasons = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const total = reasons.reduce((sum, [, number]) => sum + number, 0);
  if (total === 0) return '';
  return `${count(total, noun)} (${reasons.map(([reason, number]) => `${number.toLocaleString('en')} ${reason}`).join(', ')})`;
}
