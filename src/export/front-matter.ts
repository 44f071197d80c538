import { stringify } from 'yaml';
import type { ExportPage } from './page.ts';

/** Front matter between its fences, with a blank line after it. Fields without a value are left out. */
export function frontMatter(fields: Record<string, unknown>): string {
  const filled = filledFields(fields);
  return filled ? `---\n${stringify(filled, { lineWidth: 0 })}---\n\n` : '';
}

/**
 * What other flavours have in their front matter as a comment, for readers that know none or show it as a table.
 *
 *     <!--
 *     created: 2020-01-02T03:04:05+01:00
 *     -->
 */
export function commentedFields(fields: Record<string, unknown>): string {
  const filled = filledFields(fields);
  if (!filled) return '';
  // Two hyphens could end the comment.
  return `<!--\n${stringify(filled, { lineWidth: 0 }).replaceAll('--', '- -')}-->\n\n`;
}

function filledFields(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  const filled = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

/** When the page was created, and its tags: what is in a note beside its text. */
export const creationAndTags = ({ data }: ExportPage) => ({ created: data.created, tags: data.tags });
