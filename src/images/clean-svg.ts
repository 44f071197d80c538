import { gunzipSync, gzipSync } from 'node:zlib';
import sax, { type QualifiedAttribute, type QualifiedTag } from 'sax';
import { isDangerous } from '../address/index.ts';
import { cleanCss } from './clean-css.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';
const MATHML = 'http://www.w3.org/1998/Math/MathML';
const XLINK = 'http://www.w3.org/1999/xlink';

const names = (text: string) => new Set(text.split(/\s+/));

/** The elements that draw something, by namespace. All others, such as scripts and metadata of editors, are removed. */
const kept = new Map([
  [
    SVG,
    names(
      `a altGlyph altGlyphDef altGlyphItem animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend
      feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
      feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
      feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter font font-face font-face-name
      font-face-src foreignObject g glyph glyphRef hkern image line linearGradient marker mask missing-glyph mpath path
      pattern polygon polyline radialGradient rect set stop style svg switch symbol text textPath title tref tspan use
      view vkern`,
    ),
  ],
  [
    XHTML,
    names(
      `a abbr b bdi bdo big blockquote body br caption center cite code col colgroup dd del dfn div dl dt em figcaption
      figure font h1 h2 h3 h4 h5 h6 hr html i img ins kbd label li mark ol p pre q s samp section small span strike strong
      style sub sup table tbody td tfoot th thead tr tt u ul var wbr`,
    ),
  ],
  [
    MATHML,
    names(
      `annotation maction math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts
      mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`,
    ),
  ],
]);

const pictures = names('image feImage img');
const animations = names('animate animateMotion animateTransform set');
/** Attributes whose values are addresses, or HTML. */
const addressed = names('href src srcset srcdoc data action formaction poster background ping base cite manifest');
/** Larger drawings, in bytes, are refused. */
const MAX_BYTES = 100_000_000;
/** Longer entities, in UTF-16 units, are none that a program for drawing writes. */
const MAX_ENTITY_LENGTH = 1000;

/**
 * Removes from an SVG what a browser would run, or load from elsewhere, if somebody opened it as a document: scripts,
 * handlers, references to other files, `javascript:`, and entities of entities. What is drawn stays as it is; comments
 * and the metadata of editors go. Total, in linear time.
 *
 * @param svg as XML; up to its first error, as browsers read it
 * @returns XML for UTF-8, without a declaration
 */
export function cleanSvg(svg: string): string {
  const parser = sax.parser(true, { xmlns: true, position: false });
  const written: string[] = [];
  /** The number of elements around the current one that are removed. */
  let removed = 0;
  /** The text of the style element around it. */
  let style: string[] | undefined;
  const write = (text: string) => {
    if (removed === 0) (style ?? written).push(style ? text : escapeText(text));
  };
  const entities = (parser as unknown as { ENTITIES: Record<string, string> }).ENTITIES;
  parser.ondoctype = doctype => {
    for (const [, name = '', double, single = ''] of doctype.matchAll(entityDeclaration)) {
      const value = double ?? single;
      if (value.length <= MAX_ENTITY_LENGTH) entities[name] = value;
    }
  };
  parser.onopentag = tag => {
    const element = tag as QualifiedTag;
    // Text behind an element in a style sheet would belong to it.
    if (removed > 0 || style || !isKept(element)) {
      removed += 1;
      return;
    }
    const attributes = Object.values(element.attributes).map(attribute => cleanAttribute(attribute, element.local));
    written.push(`<${element.name}${attributes.join('')}>`);
    if (element.local === 'style') style = [];
  };
  parser.ontext = write;
  parser.oncdata = write;
  parser.onclosetag = name => {
    if (removed > 0) {
      removed -= 1;
      return;
    }
    if (style) written.push(escapeText(cleanCss(style.join(''))));
    style = undefined;
    written.push(`</${name}>`);
  };
  try {
    parser.onerror = () => {
      throw new SvgError();
    };
    parser.write(svg.replace(/\r\n?/g, '\n')).close();
  } catch (error) {
    if (!(error instanceof SvgError)) throw error;
  }
  return written.join('');
}

/** The XML is not well-formed. */
class SvgError extends Error {}

const entityDeclaration = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;

/** Elements without a namespace do nothing. Those that would animate an address could make one that runs. */
function isKept({ local, uri, attributes }: QualifiedTag): boolean {
  if (!kept.get(uri || SVG)?.has(local)) return false;
  const animated = animations.has(local) ? (attributes.attributeName?.value ?? '') : '';
  return !/(?:^|:)(?:on\w*|href|src|style)\s*$/i.test(animated);
}

/** An attribute with a space before it; empty if it is removed. @param element its local name */
function cleanAttribute({ name, local, uri, value, prefix }: QualifiedAttribute, element: string): string {
  const keep = (clean = value) => ` ${name}="${escapeAttribute(clean)}"`;
  const lower = local.toLowerCase();
  if (prefix === 'xmlns' || name === 'xmlns') return keep();
  if (prefix === 'xml') return lower === 'base' ? '' : keep();
  // Those of editors can hold paths of their author's computer.
  if ((uri && uri !== XLINK) || lower.startsWith('on')) return '';
  if (addressed.has(lower)) return isHarmless(lower, value, element) ? keep() : '';
  return keep(lower === 'style' || value.includes('(') ? cleanCss(value) : value);
}

/** Whether an address leads to a part of the drawing, to a picture within it, or, in a link, to a page. */
function isHarmless(attribute: string, address: string, element: string): boolean {
  if (/^\s*#/.test(address)) return true;
  if (element === 'a') return attribute === 'href' && !isDangerous(address);
  return pictures.has(element) && /^(?:href|src)$/.test(attribute) && /^\s*data:image\//i.test(address);
}

const escapeText = (text: string) => text.replace(/[&<>\r]/g, character => `&#${character.charCodeAt(0)};`);

const escapeAttribute = (text: string) => text.replace(/[&<>"\r]/g, character => `&#${character.charCodeAt(0)};`);

/**
 * Cleans the file of an SVG: see {@link cleanSvg}.
 *
 * @param content in UTF-8, UTF-16 or the encoding that its declaration names; `.svgz` is compressed
 * @throws if it cannot be decompressed, or is too large
 */
export function cleanSvgFile(content: Buffer): Buffer {
  if (content.length > MAX_BYTES) throw new Error('an SVG of this size cannot be searched for scripts');
  const compressed = content[0] === 0x1f && content[1] === 0x8b;
  const svg = compressed ? gunzipSync(content, { maxOutputLength: MAX_BYTES }) : content;
  const cleaned = Buffer.from(cleanSvg(decodeXml(svg)));
  return compressed ? gzipSync(cleaned) : cleaned;
}

function decodeXml(content: Buffer): string {
  const start = content.toString('latin1', 0, 200);
  const [, byMark] = /^(?:(\xff\xfe|<\0)|\xfe\xff|\0<)/.exec(start) ?? [];
  const declared = /^[^<]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  const utf16 = /^(?:\xff\xfe|\xfe\xff|<\0|\0<)/.test(start) && (byMark ? 'utf-16le' : 'utf-16be');
  try {
    return new TextDecoder(utf16 || declared || 'utf-8').decode(content);
  } catch {
    // It names an encoding that nobody knows.
    return content.toString();
  }
}
