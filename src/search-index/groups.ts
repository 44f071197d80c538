import { lastPart } from '../address/index.ts';
import { encodeRuns, escapeSpaces, type ListLine } from '../search/shared/manifest.ts';
import { fold } from '../search/shared/terms.ts';
import type { SearchRecord } from './record.ts';

/** The key of a tag or a section. `_` is a space, as in Zim. */
const keyOf = (name: string) => fold(name).replaceAll('_', ' ');

/** Numbers of the pages in each group, ascending. */
function groupPages(
  records: SearchRecord[],
  groupsOf: (record: SearchRecord) => string | string[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [number, record] of records.entries()) {
    for (const name of new Set([groupsOf(record)].flat())) {
      const pages = groups.get(name);
      if (pages) pages.push(number);
      else groups.set(name, [number]);
    }
  }
  return groups;
}

/** The list of tags: each with its name and the runs of its pages. */
export function tagEntries(records: SearchRecord[]): ListLine[] {
  const groups = groupPages(records, ({ page }) => page.tags);
  return [...groups].map(([name, pages]) => ({ key: keyOf(name), values: [escapeSpaces(name), ...encodeRuns(pages)] }));
}

/**
 * The list of sections of the notebook: each with its name and the runs of its pages. A nested section has a second
 * entry, under the last part of its name and with an empty name, since people call it by that.
 */
export function sectionEntries(records: SearchRecord[]): ListLine[] {
  return [...groupPages(records, ({ within }) => within)].flatMap(([name, pages]) => {
    const runs = encodeRuns(pages);
    const entry: ListLine = { key: keyOf(name), values: [escapeSpaces(name), ...runs] };
    const last = lastPart(name);
    return last === name ? [entry] : [entry, { key: keyOf(last), values: ['', ...runs] }];
  });
}

/** The list of days: each with the runs of the pages that were created, or last changed, on it. */
export function dateEntries(records: SearchRecord[], date: 'created' | 'changed'): ListLine[] {
  const groups = groupPages(records, ({ dates }) => dates?.[date] ?? []);
  return [...groups].map(([day, pages]) => ({ key: day, values: encodeRuns(pages) }));
}
