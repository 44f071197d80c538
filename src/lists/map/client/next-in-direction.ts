interface Point {
  x: number;
  y: number;
}

const directions: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How much further away what lies aside seems than what lies ahead. */
const ASIDE = 2.5;

/**
 * The point that a reader expects an arrow key to lead to: near, and more ahead than aside.
 *
 * @param key `KeyboardEvent.key`
 * @returns its index; nothing if there is none, or the key is no arrow key
 */
export function nextInDirection(key: string, from: Point, points: Point[]): number | undefined {
  const direction = directions[key];
  if (!direction) return undefined;
  let [best, shortest]: [number | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const [index, { x, y }] of points.entries()) {
    const [right, down] = [x - from.x, y - from.y];
    const ahead = right * direction.x + down * direction.y;
    const aside = Math.abs(right * direction.y + down * direction.x);
    const distance = Math.hypot(ahead, ASIDE * aside);
    if (ahead > 0.5 && distance < shortest) [best, shortest] = [index, distance];
  }
  return best;
}
