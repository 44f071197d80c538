import { authorText, shorten } from './shorten.ts';

/** Length of the description, at most. */
const MAX_DESCRIPTION = 200;

/** Pictures that are smaller, in pixels, are signs within the text. */
const MIN_PICTURE = 64;

/** The beginning of a page, or of a section of it. */
interface Excerpt {
  /** Language of its words; empty if it is unknown. */
  lang: string;
  /** Titles of what it is in, from the top down. */
  path: string[];
  title: string;
  /** URL of the first picture, in a small size if there is one. */
  picture: string | undefined;
  /** The first lines. */
  blocks: Element[];
  /** Where it is and how it begins, in a sentence or two. */
  description: string;
}

/**
 * The beginning of a page.
 *
 * @param url of the page
 * @param id of a section, or of another place on it; the page as a whole if it is empty, or not there
 * @returns nothing for a page that is not made from a note
 */
export function excerptOf(page: Document, url: string, id: string): Excerpt | undefined {
  const note = page.querySelector('article.note');
  const first = note?.querySelector('h1');
  if (!note || !first) return undefined;
  const place = id ? note.querySelector(`#${CSS.escape(id)}`) : null;
  // A footnote, or an item with an anchor in it, says something by itself.
  const item = place?.closest('li');
  const start = (place && topLevel(place, note)) ?? first;
  const heading = isHeading(start) ? start : (headingAbove(start) ?? first);
  const content = item ? [item] : isHeading(start) ? below(start, start === first) : [start, ...below(start)];
  let blocks = shorten(content.filter(saysSomething));
  // Of a page without text of its own, its subpages say what it is about.
  const subPages = start === first && page.getElementById('site:sub-pages')?.nextElementSibling;
  if (blocks.length === 0) blocks = shorten(subPages ? [...content, subPages] : content);
  const path = [...page.querySelectorAll('.breadcrumbs li > a')].map(authorText);
  if (heading !== first) path.push(authorText(first));
  const title = authorText(heading);
  const description = [...path, title, ...blocks.map(({ textContent }) => textContent)].join(' – ');
  return {
    ...{ path, title, blocks },
    lang: note.closest<HTMLElement>('[lang]')?.lang ?? '',
    picture: pictureIn(content, url),
    description: description.replaceAll('\n', ' ').slice(0, MAX_DESCRIPTION),
  };
}

/** Not only tags and links, as notes often begin: “@howto”, “Documentation”? */
const saysSomething = (part: Element): boolean =>
  part.tagName !== 'P' ||
  [...part.childNodes].some(node =>
    node instanceof Text ? node.data.trim() : !(node as Element).matches('a, br, [data-tag]'),
  );

const isHeading = ({ tagName }: Element): boolean => /^H\d$/.test(tagName);

/** The part of a note that an element is in. */
function topLevel(inner: Element, note: Element): Element {
  let part = inner;
  while (part.parentElement && part.parentElement !== note) part = part.parentElement;
  return part;
}

function headingAbove(part: Element): Element | null {
  let before = part.previousElementSibling;
  while (before && !isHeading(before)) before = before.previousElementSibling;
  return before;
}

/**
 * What follows a part of a note: after a heading, its section; after anything else, the rest of the section.
 *
 * @param all whether to return everything up to the end
 */
function below(start: Element, all = false): Element[] {
  const found: Element[] = [];
  const rank = isHeading(start) ? start.tagName : 'H9';
  for (let next = start.nextElementSibling; next; next = next.nextElementSibling) {
    if (!all && isHeading(next) && next.tagName <= rank) break;
    found.push(next);
  }
  return found;
}

/** Pages have smaller versions of large pictures, the smallest first. */
function pictureIn(content: Element[], url: string): string | undefined {
  const images = content.flatMap(part => [...part.querySelectorAll('img:not([data-object="equation"] img)')]);
  const image = images.find(image => Number(image.getAttribute('width') ?? MIN_PICTURE) >= MIN_PICTURE);
  const source = image?.getAttribute('srcset')?.trim().split(' ')[0] ?? image?.getAttribute('src');
  return source ? new URL(source, url).href : undefined;
}
