/**
 * Takes items from a queue, several at once, until it is empty. Others may take from the same queue. After an error no more
 * are taken.
 *
 * @param concurrency how many at once
 * @throws the first error, once no call is running any more
 */
export async function takeInParallel<Item>(
  queue: IterableIterator<Item>,
  concurrency: number,
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const errors: unknown[] = [];
  const takeNext = async () => {
    for (const item of queue) {
      if (errors.length > 0) return;
      await run(item).catch(error => errors.push(error));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, takeNext));
  if (errors.length > 0) throw errors[0];
}

/**
 * Calls a function with each item, several at once.
 *
 * @param concurrency how many at once
 * @returns the results in the order of the items
 * @throws as {@link takeInParallel}
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  await takeInParallel(items.entries(), concurrency, async ([i, item]) => {
    results[i] = await run(item);
  });
  return results;
}
