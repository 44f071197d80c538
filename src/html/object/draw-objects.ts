import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { readFragment } from '../fragment.ts';
import type { RenderedMessage, RenderOptions } from '../options.ts';
import { drawFormula } from './equation.ts';
import { objectTypes } from './index.ts';
import type { ImageObject } from './source.ts';

/** Longest source that is used as alternative text, in UTF-16 units. */
const MAX_ALT_LENGTH = 300;

/**
 * Draws the image objects of a note from the sources beside their pictures, and the equations of a Markdown page.
 *
 * @param article the note, before its pictures are decorated; images of formulas get an `alt`
 * @returns the objects that have a source, by their `img` or `code`, and messages about sources that were refused
 */
export async function drawObjects(
  article: Root,
  { objectSource }: RenderOptions,
): Promise<{ objects: Map<Element, ImageObject>; messages: RenderedMessage[] }> {
  const objects = new Map<Element, ImageObject>();
  const messages: RenderedMessage[] = [];
  const { formulas, images } = findElements(article);
  for (const element of formulas) {
    const tex = textOf(element);
    const drawn = await drawFormula(tex, element.properties.dataMath === 'display');
    if ('refused' in drawn)
      messages.push({ rule: 'math-refused', values: { tex: shorten(tex), reason: drawn.refused } });
    else
      objects.set(element, { source: { text: tex, address: '', path: '' }, drawn: drawn.element, hasPicture: false });
  }
  if (!objectSource) return { objects, messages };
  for (const element of images) {
    const { address, parameters } = readFragment(String(element.properties.src ?? ''));
    const type = parameters.get('type');
    const source = type ? objectSource(address, type) : undefined;
    if (!type || !source) continue;
    const object: ImageObject = { source, hasPicture: source.address !== address };
    objects.set(element, object);
    const { image, formula } = objectTypes.get(type) ?? {};
    if (image) {
      const drawn = await image.draw(source, String(element.properties.alt ?? ''), objects.size);
      if ('element' in drawn) object.drawn = drawn.element;
      else messages.push({ rule: image.refused, values: { path: source.path, reason: drawn.refused } });
    }
    if (formula && source.text.length < MAX_ALT_LENGTH) element.properties.alt ||= source.text.trim();
  }
  return { objects, messages };
}

/** At most 60 characters, on one line. */
const shorten = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(.{60}).+/, '$1…');

/** The TeX on a Markdown page, and all images, in order. */
function findElements(article: Root): { formulas: Element[]; images: Element[] } {
  const found = { formulas: [] as Element[], images: [] as Element[] };
  const visit = (node: Nodes) => {
    if (node.type === 'element') {
      if (node.properties.dataMath !== undefined) found.formulas.push(node);
      if (node.tagName === 'img') found.images.push(node);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(article);
  return found;
}
