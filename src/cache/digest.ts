import { createHash } from 'node:crypto';

/** A short digest of texts and bytes, for the key of something that is made from them. Their order counts. */
export function digest(...inputs: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`${input.length}\0`).update(input);
  return hash.digest('base64url').slice(0, 24);
}
