import { isPlaceholder } from './placeholder.ts';
import type { Hit } from './scanner.ts';

/**
 * A secret with a shape of its own. The group `secret` of the pattern, if there is one, must not be a placeholder.
 * No pattern repeats without a bound, so that time is linear.
 */
export interface Shape {
  rule: string;
  pattern: RegExp;
  /** What else must be true of the secret. */
  isSecret?: (secret: string) => boolean;
}

/** Shapes that are looked for only in texts that a quick test lets through: most notes have none of them. */
export interface Shapes {
  gate: { test: (text: string) => boolean };
  shapes: Shape[];
}

/** Finds secrets of certain shapes. */
export function findShapes(text: string, { gate, shapes }: Shapes): Hit[] {
  if (!gate.test(text)) return [];
  return shapes.flatMap(({ rule, pattern, isSecret }) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: whole, groups }) => {
      const secret = groups?.secret ?? whole;
      if ((groups?.secret && isPlaceholder(secret)) || (isSecret && !isSecret(secret))) return [];
      return { rule, offset: index + whole.lastIndexOf(secret) };
    }),
  );
}
