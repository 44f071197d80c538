import type { Element, ElementContent, Properties } from 'hast';
import { isLocal, safeDecodeURIComponent, withBaseIfLocal } from '../../address/index.ts';
import { fill } from '../../i18n/index.ts';
import { readFragment } from '../fragment.ts';
import type { ImageMetadata } from '../options.ts';
import { type Context, type Finish, h, isInvisible } from './context.ts';
import { uniqueId } from './heading.ts';
import { asObject, isWide, unfoldable } from './object.ts';
import { picture, type Shown } from './picture.ts';
import { asFigure, player } from './player.ts';

/** Width and height to show a picture in: what the note says, the rest by the file's own proportions. */
function sizeOf(parameters: URLSearchParams, { width: w, height: h }: ImageMetadata): Shown['size'] {
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

const fileName = (address: string) => safeDecodeURIComponent(address.slice(address.lastIndexOf('/') + 1));

/** The elements that show a file: a picture, or a player. */
function show(element: Element, address: string, parameters: URLSearchParams, context: Context): ElementContent[] {
  const { options, labels, inLink } = context;
  const facts = (isLocal(address) && options.file?.(address)) || {};
  const size = sizeOf(parameters, facts);
  const formula = parameters.get('type') === 'equation';
  const name = fileName(address);
  const { title } = element.properties;
  const shown: Shown = {
    ...{ address, name, size, formula },
    alt: String(element.properties.alt || facts.alt || ''),
    ...(title && { title: String(title) }),
    sized: parameters.has('width') || parameters.has('height'),
  };
  if (facts.kind && facts.kind !== 'image') return [player(shown, facts, context)];
  const { image, description } = picture(shown, facts, context);
  if (inLink || !isLocal(address) || formula) return [image, ...description];
  const label = shown.alt ? {} : { ariaLabel: fill(labels.enlarge, { name }) };
  const href = withBaseIfLocal(address, options.base ?? '/');
  return [h('a', { className: ['enlarge'], href, ...label }, [image]), ...description];
}

/**
 * A picture, a player or a document, in the size that the note asks for; a picture that a Zim plugin made is an object.
 * It has an id to link to: the note's, or one of its file's name, with a colon, as no id of a heading has it.
 */
export const image: Finish = (element, context) => {
  const { src, id: own } = element.properties;
  if (typeof src !== 'string') return [{ type: 'text', value: String(element.properties.alt ?? '') }];
  const { address, parameters } = readFragment(src);
  const type = parameters.get('type');
  const object = context.objects.get(element);
  if (object?.drawn && type !== 'equation') context.told.push({ address, alt: String(element.properties.alt ?? '') });
  const shown = object?.drawn
    ? [{ ...object.drawn, properties: { ...object.drawn.properties, ...drawnSize(object.drawn, parameters) } }]
    : show(element, address, parameters, context);
  const named = parameters.get('id');
  const linkable = type !== 'equation' && !context.inLink;
  const wished = named || (linkable && `image:${fileName(address)}`);
  const id = own ?? (wished && uniqueId(wished, context.ids));
  const [first, ...others] = type ? [asObject(type, shown, object, context)] : shown;
  if (id && first?.type === 'element') bearerOf(first).properties.id = id;
  return first ? [first, ...others] : [];
};

/** What is scrolled to: the picture rather than the link around it, which is as high as a line. */
const bearerOf = (shown: Element): Element =>
  shown.tagName === 'a' && shown.children[0]?.type === 'element' ? shown.children[0] : shown;

/** A diagram is shown in the size that the note asks for. */
function drawnSize({ tagName, properties }: Element, parameters: URLSearchParams): Properties {
  if (tagName !== 'svg') return {};
  return sizeOf(parameters, { width: Number(properties.width), height: Number(properties.height) });
}

/** An object alone in its paragraph is a figure, and so is a player. */
export const paragraph: Finish = (element, context) => {
  const [only, ...others] = element.children.filter(child => !isInvisible(child));
  if (others.length || only?.type !== 'element') return;
  const isPlayer = only.tagName === 'span' && [only.properties.className].flat().includes('player');
  if (!isPlayer && only.properties.dataObject === undefined) return;
  const around = element.children.filter(child => child !== only && child.type === 'element');
  const properties = { ...only.properties, ...(isWide(only, context) && { tabIndex: 0 }) };
  const figure = isPlayer ? asFigure(only) : h('figure', properties, [...only.children, ...unfoldable(only, context)]);
  figure.children.unshift(...around);
  return [figure];
};
