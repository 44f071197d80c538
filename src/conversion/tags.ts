import { cutToBytes, MAX_SEGMENT_BYTES, portableName } from '../address/index.ts';
import { shortDigest } from '../notebook/address.ts';
import { sortKey } from '../notebook/sort-key.ts';

/**
 * The address of a tag's page, without the base: `/-/tags/x/`. Two tags share an address if and only if Zim considers
 * them equal, that is, regardless of case and of leading zeros (its index of tags uses `natural_sort_key`). Letters,
 * digits, `_` and `-` of every script are kept; other characters, which tags of Markdown pages may contain, become `~`,
 * their code and `~`. What is too long for the name of a folder is cut off, and replaced by a digest between two `~`.
 * Names that Windows keeps for devices end in `~-~`.
 *
 * @param tag without the `@`
 */
export function tagAddress(tag: string): string {
  const slug = sortKey(tag)
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, character => `~${character.codePointAt(0)?.toString(16)}~`);
  const fits = Buffer.byteLength(slug) <= MAX_SEGMENT_BYTES;
  return `/-/tags/${fits ? portableName(slug, '~-~') : `${cutToBytes(slug, MAX_SEGMENT_BYTES)}~${shortDigest(slug)}~`}/`;
}
