import type { Element, Root } from 'hast';
import { readFragment } from '../fragment.ts';
import type { RenderedMessage, RenderOptions } from '../options.ts';
import { diagram } from './diagram.ts';
import { equation } from './equation.ts';
import { elementsBelow } from './markup.ts';
import type { Drawer, ObjectSource } from './object.ts';

export type { ObjectSource } from './object.ts';

/** What is drawn from its source; of other objects there is nothing but the picture that lies in the notebook. */
const drawers = { equation, diagram } satisfies Record<string, Drawer>;

/** An object of which there is a source. */
export interface FoundObject {
  source: ObjectSource;
  /** What takes the place of the picture, where the source could be drawn. */
  drawn?: Element;
  /** Is there a picture besides? */
  pictured: boolean;
}

/**
 * Draws the objects of a note from the sources that lie beside their pictures.
 *
 * @param article the note, with its pictures as they come out of Markdown
 * @returns the objects that have a source, each by its `img`, and what is to be said of sources that are refused
 */
export async function drawObjects(
  article: Root,
  { objectSource }: RenderOptions,
): Promise<{ objects: Map<Element, FoundObject>; messages: RenderedMessage[] }> {
  const objects = new Map<Element, FoundObject>();
  const messages: RenderedMessage[] = [];
  if (!objectSource) return { objects, messages };
  for (const element of article.children.flatMap(node => (node.type === 'element' ? [...withBelow(node)] : []))) {
    const { src, alt } = element.properties;
    if (element.tagName !== 'img' || typeof src !== 'string') continue;
    const { address, parameters } = readFragment(src);
    const type = parameters.get('type');
    const source = type ? objectSource(address, type) : undefined;
    if (!type || !source) continue;
    const found: FoundObject = { source, pictured: source.address !== address };
    objects.set(element, found);
    if (!isDrawn(type)) continue;
    const drawn = await drawers[type](source, String(alt ?? ''), objects.size);
    if ('element' in drawn) found.drawn = drawn.element;
    else messages.push({ rule: `${type}-refused`, values: { path: source.path, reason: drawn.refused } });
    // What the picture shows can be read out as it was written, where that is short.
    if (type === 'equation' && source.text.length < 300) element.properties.alt ||= source.text.trim();
  }
  return { objects, messages };
}

const isDrawn = (type: string): type is keyof typeof drawers => Object.hasOwn(drawers, type);

function* withBelow(element: Element): Generator<Element> {
  yield element;
  yield* elementsBelow(element);
}
