import { readFileSync } from 'node:fs';

/** What a file of the cache holds; nothing if there is none, or not the whole of it. */
export function readJson<Content>(file: string): Content | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
