/** The middle of numbers, or the mean of the two in the middle. @throws for none */
export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('there is no median of no numbers');
  return (low + high) / 2;
}

/** The median of those that are known; nothing if none is. */
export function medianOfKnown(numbers: (number | undefined)[]): number | undefined {
  const known = numbers.filter(number => number !== undefined);
  return known.length > 0 ? median(known) : undefined;
}
