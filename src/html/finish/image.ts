import type { Element, Properties } from 'hast';
import { isLocal, withBase } from '../addresses.ts';
import { readFragment } from '../fragment.ts';
import type { ImageFacts } from '../options.ts';
import { type Context, type Finish, fill, h, isInvisible } from './context.ts';
import { uniqueId } from './heading.ts';
import { asObject, isWide, unfoldable } from './object.ts';

/** Width and height to show a picture in: what the note says, the rest by the file's own proportions. */
function sizeOf(parameters: URLSearchParams, { width: w, height: h }: ImageFacts): Properties {
  const say = (name: string) => {
    const value = Number(parameters.get(name));
    return Number.isInteger(value) && value > 0 && value < 100_000 ? value : undefined;
  };
  const width = say('width');
  const height = say('height');
  if (width && height) return { width, height };
  if (!w || !h) return { ...(width && { width }), ...(height && { height }) };
  if (width) return { width, height: Math.max(1, Math.round((width * h) / w)) };
  if (height) return { width: Math.max(1, Math.round((height * w) / h)), height };
  return { width: w, height: h };
}

const fileName = (address: string) => {
  const last = address.slice(address.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

function show(element: Element, address: string, parameters: URLSearchParams, context: Context): Element {
  const { options, labels, inLink } = context;
  const facts = (isLocal(address) && options.file?.(address)) || {};
  const src = withBase(address, options.base ?? '/');
  const size = sizeOf(parameters, facts);
  const name = fileName(address);
  const alt = String(element.properties.alt || facts.alt || '');
  const title = element.properties.title ?? facts.description;
  const common = { ...(title && { title }) };
  switch (facts.kind) {
    case 'video':
      return h('video', { src, ...size, controls: true, preload: 'metadata', ariaLabel: alt || name, ...common });
    case 'audio':
      return h('audio', { src, controls: true, preload: 'metadata', ariaLabel: alt || name, ...common });
    case 'pdf': {
      const fallback = h('a', { href: src, dataGenerated: true }, [{ type: 'text', value: alt || name }]);
      const properties = { data: src, type: 'application/pdf', ...size, title: alt || name, ...common };
      return h('object', properties, inLink ? [] : [fallback]);
    }
    default: {
      const image = h('img', { src, alt, ...size, loading: 'lazy', decoding: 'async', ...common });
      if (inLink || !isLocal(address) || parameters.get('type') === 'equation') return image;
      const label = alt ? {} : { ariaLabel: fill(labels.enlarge, { name }) };
      return h('a', { className: ['enlarge'], href: src, ...label }, [image]);
    }
  }
}

/** A picture, a player or a document, in the size that the note asks for; a picture that a Zim plugin made is an object. */
export const image: Finish = (element, context) => {
  const { src, id: own } = element.properties;
  if (typeof src !== 'string') return [{ type: 'text', value: String(element.properties.alt ?? '') }];
  const { address, parameters } = readFragment(src);
  const type = parameters.get('type');
  const object = context.objects.get(element);
  const shown = object?.drawn
    ? { ...object.drawn, properties: { ...object.drawn.properties, ...drawnSize(object.drawn, parameters) } }
    : show(element, address, parameters, context);
  const named = parameters.get('id');
  const id = own ?? (named && uniqueId(named, context.ids));
  const result = type ? asObject(type, shown, object, context) : shown;
  if (id) result.properties.id = id;
  return [result];
};

/** A diagram is shown in the size that the note asks for. */
function drawnSize({ tagName, properties }: Element, parameters: URLSearchParams): Properties {
  if (tagName !== 'svg') return {};
  return sizeOf(parameters, { width: Number(properties.width), height: Number(properties.height) });
}

/** An object alone in its paragraph is a figure. */
export const paragraph: Finish = (element, context) => {
  const [only, ...others] = element.children.filter(child => !isInvisible(child));
  if (others.length || only?.type !== 'element' || only.properties.dataObject === undefined) return;
  const anchors = element.children.filter(child => child !== only && child.type === 'element');
  const properties = { ...only.properties, ...(isWide(only, context) && { tabIndex: 0 }) };
  return [h('figure', properties, [...anchors, ...only.children, ...unfoldable(only, context)])];
};
