import type { Image } from 'mdast';
import type { WikiLink } from './tree.ts';

const media =
  /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|ico|mp4|m4v|webm|ogv|mov|mp3|m4a|oga|ogg|opus|flac|wav|pdf)(?:#.*)?$/i;

/**
 * Reads a file that Obsidian embeds in a page: a picture, a film, a sound or a document.
 *
 *     ![[picture.png|what it shows|300x200]]
 *        ^^^^^^^^^^^ ^^^^^^^^^^^^^ ^^^^^^^
 *
 * @returns an image with the path as written, and the fragment for its size; null for a link or an embedded page
 */
export function readEmbed({ value, embedded }: WikiLink, inCell: boolean): { image: Image; fragment: string } | null {
  const [path = '', ...labels] = (inCell ? value.replaceAll('\\|', '|') : value).split('|').map(part => part.trim());
  if (!embedded || !media.test(path)) return null;
  // Obsidian's themes place the picture by these words; they say nothing about what it shows.
  const alt = labels.filter(label => !/^(?:left|center|right)$/.test(label));
  const [sized, width, height] = /^(\d{1,5})(?:x(\d{1,5}))?$/.exec(alt.at(-1) ?? '') ?? [];
  if (sized) alt.pop();
  const fragment = sized ? `#width=${width}${height ? `&height=${height}` : ''}` : '';
  return { image: { type: 'image', url: path, alt: alt.join(' ') }, fragment };
}
