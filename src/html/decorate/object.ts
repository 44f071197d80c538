import type { Element, ElementContent } from 'hast';
import type { FoundObject } from '../object/index.ts';
import { type Context, h } from './context.ts';

/**
 * An object: drawn from its source, or else its picture; where there is neither, the name of the file that is not there.
 *
 * @param shown the drawing, or the picture
 * @param object what is known of its source
 */
export function asObject(
  type: string,
  shown: ElementContent[],
  object: FoundObject | undefined,
  context: Context,
): Element {
  const result = h('span', { dataObject: type }, shown);
  if (!object) return result;
  context.objects.set(result, object);
  if (object.drawn) {
    for (const drawn of shown) if (drawn.type === 'element') drawn.properties.dataGenerated = true;
    return result;
  }
  if (!object.pictured) result.children = [missingPicture(object)];
  return result;
}

function missingPicture({ source: { path } }: FoundObject): Element {
  const name: ElementContent = { type: 'text', value: path.slice(path.lastIndexOf('/') + 1) };
  return h('span', { dataGenerated: true }, [h('span', { dataMissing: 'image' }, [name])]);
}

/** Could an equation be wider than the screen of a phone? Then it scrolls, and must be reached with the keyboard. */
export function isWide(object: Element, { objects }: Context): boolean {
  const found = objects.get(object);
  return found?.drawn?.tagName === 'math' && found.source.text.split(/\\\\|\n/).some(line => line.length > 40);
}

/** The source of an object that is not drawn from it, for readers to unfold. */
export function unfoldable(object: Element, { objects, labels }: Context): Element[] {
  const found = objects.get(object);
  if (!found || found.drawn) return [];
  const code = h('code', {}, [{ type: 'text', value: found.source.text.replace(/\n$/, '') }]);
  return [
    h('details', { dataGenerated: true }, [
      h('summary', {}, [{ type: 'text', value: labels.source }]),
      h('pre', { tabIndex: 0 }, [code]),
    ]),
  ];
}
