import type { Index } from './pagefind.ts';

/** Words between which others may stand, at most, for a page to be about all of them. */
const MAX_WORDS = 100;

/**
 * Tells on which pages words stand close together, rather than here and there.
 *
 * @param words at least two
 * @param inTitles for each word, the pages whose titles have it: they are about it from beginning to end
 * @returns whether they do on a page
 */
export async function closeTogether(
  index: Index,
  words: string[],
  inTitles: (word: string) => Promise<ReadonlyMap<string, unknown>>,
): Promise<(page: string) => boolean> {
  const found = await Promise.all(
    [...new Set(words)].map(async word => ({ positions: await index.positions(word), titles: await inTitles(word) })),
  );
  return page => {
    const lists = found.filter(({ titles }) => !titles.has(page)).map(({ positions }) => positions.get(page) ?? []);
    return smallestWindow(lists) <= MAX_WORDS;
  };
}

/** The length of the smallest range that has a number of each list; infinite if a list is empty. */
export function smallestWindow(lists: readonly (readonly number[])[]): number {
  if (lists.some(({ length }) => length === 0)) return Number.POSITIVE_INFINITY;
  const next = lists.map(() => 0);
  const current = lists.map(([first]) => first as number);
  let smallest = lists.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  while (lists.length > 0) {
    const least = Math.min(...current);
    smallest = Math.min(smallest, Math.max(...current) - least);
    const index = current.indexOf(least);
    next[index] = (next[index] as number) + 1;
    const following = lists[index]?.[next[index] as number];
    if (following === undefined) break;
    current[index] = following;
  }
  return smallest;
}
