import { createHash } from 'node:crypto';

/** A short digest of texts and bytes, in their order, for keys of what was made from them. */
export function digest(...inputs: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`${input.length}\0`).update(input);
  return hash.digest('base64url').slice(0, 24);
}
