import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ImageObject } from '../object/source.ts';
import type { DecorateContext, Handler } from './context.ts';

/**
 * Wraps an image object: its drawing, or else its picture, or else the name of the missing file.
 *
 * @param shown the drawing or the picture
 * @param object if its source is known
 */
export function wrapObject(
  type: string,
  shown: ElementContent[],
  object: ImageObject | undefined,
  context: DecorateContext,
): Element {
  const wrapper = h('span', { dataObject: type }, shown);
  if (!object) return wrapper;
  context.objects.set(wrapper, object);
  if (object.drawn) {
    for (const drawn of shown) if (drawn.type === 'element') drawn.properties.dataGenerated = true;
  } else if (!object.hasPicture) wrapper.children = [missingPicture(object)];
  return wrapper;
}

/** Replaces the TeX of an equation on a Markdown page by its drawing. If there is none, the TeX stays. */
export const formula: Handler = (element, context) => {
  const { objects } = context;
  const object = objects.get(element);
  delete element.properties.dataMath;
  if (!object?.drawn) return;
  const className = isWide(element, context, 24) ? ['wide'] : undefined;
  const wrapper = h('span', { dataObject: 'equation', className }, [object.drawn]);
  objects.set(wrapper, object);
  return [wrapper];
};

function missingPicture({ source: { path } }: ImageObject): Element {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return h('span', { dataGenerated: true }, [h('span', { dataMissing: 'image' }, name)]);
}

/**
 * Whether an equation can be wider than the screen of a phone. Then it scrolls; in a block of its own, it also takes the focus.
 *
 * @param room how many characters of TeX have room; fewer in a line of text, which may be in a list or a callout
 */
export function isWide(object: Element, { objects }: DecorateContext, room = 40): boolean {
  const found = objects.get(object);
  return found?.drawn?.tagName === 'math' && found.source.text.split(/\\\\|\n/).some(line => line.length > room);
}

/** The source of an object that could not be drawn, folded. */
export function sourceDetails(object: Element, { objects, labels, languages }: DecorateContext): Element[] {
  const found = objects.get(object);
  if (!found || found.drawn) return [];
  const code = h('code', {}, found.source.text.replace(/\n$/, ''));
  const summary = h('summary', { ...languages.of(labels.source) }, labels.source);
  return [h('details', { dataGenerated: true }, [summary, h('pre', { tabIndex: 0 }, [code])])];
}
