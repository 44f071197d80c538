/**
 * Calls a function with each item, several at once.
 *
 * @param most at once
 * @returns the results in the order of the items
 * @throws the first error
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  most: number,
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const runNext = async () => {
    for (const [i, item] of queue) results[i] = await run(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, runNext));
  return results;
}
