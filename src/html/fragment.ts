import { safeDecodeURIComponent } from '../address/index.ts';

const known = new Set(['width', 'height', 'id', 'type']);

/**
 * Splits `#width=300&id=foo` off the URL of an image. A fragment with any other parameter stays part of the address,
 * as in `picture.svg#view`.
 */
export function readFragment(src: string): { address: string; parameters: URLSearchParams } {
  const hash = src.indexOf('#');
  // HTML cannot hold the character U+0000. As in Markdown, U+FFFD stands for it.
  const fragment = hash < 0 ? '' : src.slice(hash + 1).replaceAll('%00', '%EF%BF%BD');
  const parameters = new URLSearchParams(fragment);
  if (![...parameters.keys()].every(key => known.has(key))) return { address: src, parameters: new URLSearchParams() };
  return { address: hash < 0 ? src : src.slice(0, hash), parameters };
}

/** The name of the file at an address without a fragment. */
export const fileName = (address: string): string =>
  safeDecodeURIComponent(address.slice(address.lastIndexOf('/') + 1));
