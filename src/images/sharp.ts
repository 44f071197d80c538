import { readFileSync } from 'node:fs';
import type { default as Sharp } from 'sharp';

/** Loads the library for pictures. This takes as long as reading fifty notes, and most commands know all pictures already. */
export const loadSharp = async (): Promise<typeof Sharp> => (await import('sharp')).default;

let version: string | undefined;

/** The library's version, on which pictures depend. */
export function sharpVersion(): string {
  version ??= JSON.parse(readFileSync(new URL('../package.json', import.meta.resolve('sharp')), 'utf8')).version;
  return String(version);
}
