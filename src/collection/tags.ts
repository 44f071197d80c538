import { sortKey } from '../notebook/index.ts';

/**
 * Where a tag's page is, without the base: `/-/tags/x/`. Two tags have the same address if and only if they are the same
 * to Zim: regardless of case, and of zeros before a number (Zim's index of tags, which finds them by its
 * `natural_sort_key`). Letters, digits, `_` and `-` are kept in every script; other characters, which tags of Markdown
 * pages may have, are written as `~` and their code.
 *
 * @param tag without the `@`
 */
export function tagAddress(tag: string): string {
  const slug = sortKey(tag)
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, character => `~${character.codePointAt(0)?.toString(16)}~`);
  return `/-/tags/${slug}/`;
}
