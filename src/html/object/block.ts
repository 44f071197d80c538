import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DecorateContext } from '../decorate/context.ts';
import { objectTypes } from './index.ts';
import type { BlockObject } from './object-type.ts';

const prefix = 'object:';
/** An attribute in an info string, as `markdown/from-zim` writes it: the value is a JSON string. */
const attribute = /(?<![^\s="])([^\s="]+)=("(?:[^"\\]|\\.)*")/g;

/**
 * Shows a block object.
 *
 * @param info the language of a fenced block, `object:TYPE`
 * @param meta the rest of its info string, `name="value" …`
 * @returns nothing if the block is not an object
 */
export function showBlockObject(
  info: string,
  meta: string,
  text: string,
  context: DecorateContext,
  types = objectTypes,
): Element | undefined {
  if (!info.startsWith(prefix)) return;
  const type = info.slice(prefix.length) || 'object';
  const show = types.get(type)?.block ?? captionedText;
  return show({ type, attributes: readAttributes(meta), text }, context);
}

function captionedText({ type, text }: BlockObject): Element {
  return h('figure', { dataObject: type }, [
    h('figcaption', { dataGenerated: true }, type),
    h('pre', { tabIndex: 0 }, [h('code', {}, text)]),
  ]);
}

function readAttributes(meta: string): BlockObject['attributes'] {
  return Object.fromEntries([...meta.matchAll(attribute)].map(([, name, value = '']) => [name, unquote(value)]));
}

/** Parses a JSON string. On Markdown pages, people can write info strings that are not valid JSON. */
function unquote(json: string): string {
  try {
    return JSON.parse(json);
  } catch {
    return json.slice(1, -1);
  }
}
