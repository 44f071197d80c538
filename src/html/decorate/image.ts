import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { isExternal, isLocal, withBaseIfLocal } from '../../address/index.ts';
import { fill } from '../../i18n/index.ts';
import { fileName, readFragment } from '../fragment.ts';
import { objectTypes } from '../object/index.ts';
import type { ImageMetadata } from '../options.ts';
import { type DecorateContext, type Handler, isInvisible } from './context.ts';
import { uniqueId } from './heading.ts';
import { isWide, sourceDetails, wrapObject } from './image-object.ts';
import { type MediaFile, picture } from './picture.ts';
import { player, playerFigure } from './player.ts';

/** The size to show a picture in: from the note, with a missing side in proportion to the file's own size. */
function sizeOf(parameters: URLSearchParams, { width: w, height: h }: ImageMetadata): MediaFile['size'] {
  const read = (name: string) => {
    const value = Number(parameters.get(name));
    return Number.isInteger(value) && value > 0 && value < 100_000 ? value : undefined;
  };
  const width = read('width');
  const height = read('height');
  if (width && height) return { width, height };
  if (!w || !h) return { ...(width && { width }), ...(height && { height }) };
  if (width) return { width, height: Math.max(1, Math.round((width * h) / w)) };
  if (height) return { width: Math.max(1, Math.round((height * w) / h)), height };
  return { width: w, height: h };
}

const isFormula = (parameters: URLSearchParams) => objectTypes.get(parameters.get('type') ?? '')?.formula === true;

/** The elements that show a file: a picture, or a player. */
function showFile(
  element: Element,
  address: string,
  parameters: URLSearchParams,
  context: DecorateContext,
): ElementContent[] {
  const { options, labels, languages, inLink } = context;
  const metadata = (isLocal(address) && options.file?.(address)) || {};
  const name = fileName(address);
  const { title } = element.properties;
  const file: MediaFile = {
    ...{ address, name, size: sizeOf(parameters, metadata), formula: isFormula(parameters) },
    alt: String(element.properties.alt || metadata.alt || ''),
    ...(title && { title: String(title) }),
    sizedByNote: parameters.has('width') || parameters.has('height'),
  };
  if (metadata.kind && metadata.kind !== 'image') return [player(file, metadata, context)];
  if (metadata.unshown) return [linkedFile(file, metadata.unshown, context)];
  const { image, description } = picture(file, metadata, context);
  if (inLink || !isLocal(address) || file.formula) return [image, ...description];
  const label = file.alt ? {} : { ariaLabel: fill(labels.enlarge, { name }), lang: languages.of(labels.enlarge).lang };
  const href = withBaseIfLocal(metadata.shown ?? address, options.base ?? '/');
  return [h('a', { className: ['enlarge'], href, ...label }, [image]), ...description];
}

const unshownRules = { format: 'picture-unshown', content: 'picture-unknown' } as const;

/** A link to a file that browsers cannot show as a picture. A pointer of Git LFS has a message already. */
function linkedFile(
  { address, name, alt }: MediaFile,
  reason: NonNullable<ImageMetadata['unshown']>,
  { options, messages, inLink }: DecorateContext,
): Element {
  if (reason !== 'pointer') messages.push({ rule: unshownRules[reason], values: { file: name } });
  const text = alt || name;
  const link = () => h('a', { href: withBaseIfLocal(address, options.base ?? '/') }, text);
  return h('span', { dataMissing: 'image' }, inLink ? text : link());
}

/** A picture on another server is linked rather than loaded: that server would learn who reads the note. */
function remotePicture(src: string, alt: string, { inLink }: DecorateContext): Element {
  const link = () => h('a', { href: src, className: ['external'], rel: ['external', 'noreferrer'] }, alt || src);
  return h('span', { dataMissing: 'image' }, inLink ? alt || src : link());
}

/**
 * A picture, a player or a document, in the size given in the note; a picture with a type is an image object of Zim.
 * Links can lead to it by its id: the note's, or one made of the file's name. That one contains a colon, so that it
 * never equals the id of a heading.
 */
export const image: Handler = (element, context) => {
  const { src, id: ownId } = element.properties;
  const alt = String(element.properties.alt ?? '');
  if (typeof src !== 'string' || src === '') return [{ type: 'text', value: alt }];
  if (isExternal(src)) return [remotePicture(src, alt, context)];
  const { address, parameters } = readFragment(src);
  for (const name of ['width', 'height']) {
    const value = element.properties[name];
    if (value !== undefined && !parameters.has(name)) parameters.set(name, String(value));
  }
  const type = parameters.get('type');
  const formula = isFormula(parameters);
  const object = context.objects.get(element);
  if (object?.drawn && !formula) context.pictures.push({ address, alt });
  const shown = object?.drawn
    ? [{ ...object.drawn, properties: { ...object.drawn.properties, ...drawnSize(object.drawn, parameters) } }]
    : showFile(element, address, parameters, context);
  const wanted = parameters.get('id') || (!formula && !context.inLink && `image:${fileName(address)}`);
  const id = ownId ?? (wanted && uniqueId(wanted, context.ids));
  const [first, ...others] = type ? [wrapObject(type, shown, object, context)] : shown;
  if (id && first?.type === 'element') scrollTarget(first).properties.id = id;
  return first ? [first, ...others] : [];
};

/** The picture rather than the link around it, which is only as high as a line. */
const scrollTarget = (shown: Element): Element =>
  shown.tagName === 'a' && shown.children[0]?.type === 'element' ? shown.children[0] : shown;

/** A drawn diagram takes the size given in the note. */
function drawnSize({ tagName, properties }: Element, parameters: URLSearchParams): Properties {
  if (tagName !== 'svg') return {};
  return sizeOf(parameters, { width: Number(properties.width), height: Number(properties.height) });
}

/** An object or a player alone in its paragraph becomes a figure, and so does a part of another page. */
export const paragraph: Handler = (element, context) => {
  const [only, ...others] = element.children.filter(child => !isInvisible(child));
  if (others.length || only?.type !== 'element') return;
  if (only.properties.dataEmbed !== undefined) return embed(only, context);
  const isPlayer = only.tagName === 'span' && [only.properties.className].flat().includes('player');
  if (!isPlayer && only.properties.dataObject === undefined) return;
  const around = element.children.filter(child => child !== only && child.type === 'element');
  const properties = { ...only.properties, ...(isWide(only, context) && { tabIndex: 0 }) };
  const figure = isPlayer
    ? playerFigure(only)
    : h('figure', properties, [...only.children, ...sourceDetails(only, context)]);
  figure.children.unshift(...around);
  return [figure];
};

/** A figure for a part of another page, which is filled in later; as long as it is not, it is a link. */
function embed({ children }: Element, { options: { base = '/' }, embeds }: DecorateContext): ElementContent[] {
  const link = children.find(child => child.type === 'element' && child.tagName === 'a');
  const href = link?.type === 'element' && link.properties.href;
  if (typeof href !== 'string' || isExternal(href)) return [h('p', children)];
  const address = href.slice(base.replace(/\/$/, '').length);
  embeds.push(address);
  return [h('figure', { className: ['embed'], dataEmbed: address }, [h('figcaption', children)])];
}
