import { cards, codes } from './codes.ts';
import { commandShapes } from './commands.ts';
import { addresses, configs } from './configs.ts';
import { jsonWebKeys, keys } from './keys.ts';
import { findLogins } from './logins.ts';
import { findPasswords } from './password-notes.ts';
import { findInTables } from './password-tables.ts';
import { type Hit, scan } from './scanner.ts';
import { findShapes } from './shape.ts';
import { namedTokens, tokenShapes } from './tokens.ts';

export { isKeyFile } from './key-files.ts';

/** A secret in a text: the rule that found it, and where it is. It never holds the secret itself. */
export interface FoundSecret {
  rule: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** From 0, in UTF-16 code units. */
  offset: number;
}

/** Longer texts are scanned up to here, in characters. */
export const MAX_SCANNED = 5_000_000;

/** What an author writes beside something that only looks like a secret: in its line, or in the line above it. */
const marker = /(?:[([]|#|\/\/|<!--|--|;|%%)[ \t]{0,5}not a secret\b/i;

/**
 * Finds secrets in a note or in a file of text: passwords as people note them down, keys, tokens. Nothing is
 * found in a line that says `(not a secret)`, nor in the line below it.
 *
 * @returns one finding for each line that has a secret, in the order of the text
 */
export async function findSecrets(whole: string): Promise<FoundSecret[]> {
  const text = whole.length > MAX_SCANNED ? whole.slice(0, MAX_SCANNED) : whole;
  const shapes = [keys, jsonWebKeys, tokenShapes, namedTokens, addresses, configs, commandShapes, codes, cards].flatMap(
    each => findShapes(text, each),
  );
  const hits = [...(await scan(text)), ...shapes, ...findPasswords(text), ...findInTables(text), ...findLogins(text)];
  return hits.length ? locate(text, hits) : [];
}

/** The first hit of each line, without those that the author has allowed. */
function locate(text: string, hits: Hit[]): FoundSecret[] {
  const findings: FoundSecret[] = [];
  let [line, start] = [1, 0];
  let above = '';
  for (const { rule, offset } of hits.sort((a, b) => a.offset - b.offset)) {
    for (let end = text.indexOf('\n', start); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      above = text.slice(Math.max(start, end - 300), end);
      start = end + 1;
      line++;
    }
    if (findings.at(-1)?.line === line) continue;
    const here = text.slice(Math.max(start, offset - 300), offset + 300).split('\n', 1)[0] as string;
    if (!marker.test(above) && !marker.test(here)) findings.push({ rule, line, column: offset - start + 1, offset });
  }
  return findings;
}
