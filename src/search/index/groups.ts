import { lastPart } from '../../address/index.ts';
import { type Line, writeName, writeRuns } from '../shared/manifest.ts';
import { fold } from '../shared/terms.ts';
import type { SearchRecord } from './record.ts';

/** How a tag or a section is looked up: Zim takes `_` for a space. */
const keyOf = (name: string) => fold(name).replaceAll('_', ' ');

/** The pages of each group, by its name. */
function groupsOf(records: SearchRecord[], ids: Map<string, string>, namesOf: (record: SearchRecord) => string[]) {
  const groups = new Map<string, number[]>();
  for (const record of records) {
    const id = ids.get(record.page.address);
    if (id === undefined) continue;
    for (const name of new Set(namesOf(record))) {
      const pages = groups.get(name);
      if (pages) pages.push(Number.parseInt(id, 36));
      else groups.set(name, [Number.parseInt(id, 36)]);
    }
  }
  for (const pages of groups.values()) pages.sort((a, b) => a - b);
  return groups;
}

/**
 * The list of tags: the pages that have each, after its name.
 *
 * @param ids for each page's address the id that Pagefind knows it by
 */
export function tagLines(records: SearchRecord[], ids: Map<string, string>): Line[] {
  const groups = groupsOf(records, ids, ({ page }) => page.tags);
  return [...groups].map(([name, pages]) => ({ key: keyOf(name), values: [writeName(name), ...writeRuns(pages)] }));
}

/**
 * The list of the notebook's sections: the pages in each, after its name. A section is there by the last part of its name
 * as well, without a name before its pages, for that is what people call it.
 *
 * @param ids as in {@link tagLines}
 */
export function sectionLines(records: SearchRecord[], ids: Map<string, string>): Line[] {
  return [...groupsOf(records, ids, ({ within }) => within)].flatMap(([name, pages]) => {
    const runs = writeRuns(pages);
    const line: Line = { key: keyOf(name), values: [writeName(name), ...runs] };
    const last = lastPart(name);
    return last === name ? [line] : [line, { key: keyOf(last), values: ['', ...runs] }];
  });
}
