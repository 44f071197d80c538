import { isSpace, isSpaceAt, whiteSpace, wordCharacters } from './characters.ts';
import { parseImage } from './image.ts';
import type { Span } from './span.ts';
import type { Image, Inline } from './tree.ts';
import { memo, type UrlFinder, urlFinder } from './url.ts';
import { urlFinderBefore06 } from './url-before-06.ts';

/** Variants of inline markup: formats before 0.6 have other URLs, and a link's label contains no links. */
export interface InlineOptions {
  oldUrls: boolean;
  inLink?: boolean;
}

type Styled = 'emphasis' | 'strong' | 'mark' | 'strike' | 'subscript' | 'superscript';
interface Style {
  type: Styled | 'verbatim';
  close: string;
  /** The character that may not follow the opening marker. */
  notNext: string;
  /** Minimum number of characters between the markers. */
  minLength: number;
}

const styles: Record<string, Style> = {
  '//': { type: 'emphasis', close: '//', notNext: '/', minLength: 0 },
  '**': { type: 'strong', close: '**', notNext: '*', minLength: 0 },
  __: { type: 'mark', close: '__', notNext: '_', minLength: 0 },
  '_{': { type: 'subscript', close: '}', notNext: '~', minLength: 1 },
  '^{': { type: 'superscript', close: '}', notNext: '~', minLength: 1 },
  '~~': { type: 'strike', close: '~~', notNext: '~', minLength: 1 },
  "''": { type: 'verbatim', close: "''", notNext: "'", minLength: 1 },
};

/** A text without any of these has no markup. */
const special = /[[{@/*_^~':]|www\./;
const opener = /\[\[|\{\{|@|\/\/|\*\*|__|_\{|\^\{|~~|''/g;
const anchor = new RegExp(
  `\\{\\{id:[${whiteSpace}]+([${wordCharacters}][${wordCharacters}-]+)[${whiteSpace}]*\\}\\}`,
  'uy',
);
const tag = new RegExp(`@[${wordCharacters}]+`, 'uy');

/**
 * Parses inline markup. The earliest match wins; at the same index, URLs come first, then links, anchors, images, tags
 * and styles. Markup that is not closed on its line is text.
 *
 *     //emphasis// **strong** __mark__ ~~strike~~ _{sub} ^{sup} ''verbatim'' [[target|label]] {{image.png}} @tag
 *
 * The result of each look-ahead is reused until its index is passed, so the time is linear.
 */
export function parseInline(span: Span, options: InlineOptions): Inline[] {
  const { text } = span;
  const nodes: Inline[] = [];
  if (!special.test(text)) {
    addTexts(nodes, span, 0, text.length);
    return nodes;
  }
  const urls = options.inLink ? none : options.oldUrls ? urlFinderBefore06(text) : urlFinder(text);
  const newline = memo(from => orInfinity(text.indexOf('\n', from)));
  const openers = memo(from => {
    opener.lastIndex = from;
    return opener.exec(text)?.index ?? Infinity;
  });
  const closers: Record<string, (from: number) => number> = { '//': memo(from => endOfEmphasis(text, from)) };
  for (const close of ['**', '__', '}', '~~', "''", ']]', '}}']) {
    closers[close] = memo(from => orInfinity(text.indexOf(close, from)));
  }
  /** The index of a closing marker, on the line of `inside` and at least `minLength` characters after it; or -1. */
  const closing = (close: string, inside: number, minLength = 0): number => {
    const index = closers[close]?.(inside + minLength) ?? Infinity;
    return index < newline(inside) ? index : -1;
  };

  let plain = 0;
  /** Ends the running text at `index`, adds nodes, and continues at `next`. */
  const take = (index: number, next: number, ...found: Inline[]): number => {
    addTexts(nodes, span, plain, index);
    nodes.push(...found);
    plain = next;
    return next;
  };

  for (let at = 0; at < text.length; ) {
    const url = urls.next(at);
    const open = openers(at);
    if (url === Infinity && open === Infinity) break;
    if (url <= open) {
      const { end } = urls.match(url);
      if (end === null || end < 0) {
        at = url + 1;
        continue;
      }
      const position = span.position(url, end);
      const value = text.slice(url, end);
      at = take(url, end, { type: 'link', href: value, children: [{ type: 'text', value, position }], position });
      continue;
    }
    at = open + 1;
    const marker = text[open] === '@' ? '@' : text.slice(open, open + 2);
    const style = styles[marker];
    if (style) {
      const inside = open + 2;
      if (text[inside] === style.notNext) continue;
      const end = closing(style.close, inside, style.minLength);
      if (end < 0) continue;
      const position = span.position(open, end + style.close.length);
      const node: Inline =
        style.type === 'verbatim'
          ? { type: 'verbatim', value: text.slice(inside, end), position }
          : { type: style.type, children: parseInline(span.slice(inside, end), options), position };
      at = take(open, end + style.close.length, node);
    } else if (marker === '@') {
      tag.lastIndex = open;
      const found = open === 0 || isSpaceAt(text, open - 1) ? tag.exec(text)?.[0] : undefined;
      if (!found) continue;
      const end = open + found.length;
      at = take(open, end, { type: 'tag', name: found.slice(1), position: span.position(open, end) });
    } else if (options.inLink) {
      at = open + 2;
    } else if (marker === '[[') {
      if (text[open + 2] === '[') continue;
      const end = closing(']]', open + 2);
      if (end < 0) continue;
      const link = readLink(text, open + 2, end);
      at = take(open, link.next, ...linkNodes(span, open, link, options));
    } else {
      anchor.lastIndex = open;
      const named = anchor.exec(text);
      if (named) {
        const end = open + named[0].length;
        at = take(open, end, { type: 'anchor', name: named[1] as string, position: span.position(open, end) });
        continue;
      }
      if (text[open + 2] === '{') continue;
      const end = closing('}}', open + 2);
      if (end < 0) continue;
      const image: Image = { ...parseImage(text.slice(open + 2, end)), position: span.position(open, end + 2) };
      at = take(open, end + 2, image);
    }
  }
  take(text.length, text.length);
  return nodes;
}

const none: UrlFinder = { next: () => Infinity, match: start => ({ start, end: null }) };

function orInfinity(index: number): number {
  return index < 0 ? Infinity : index;
}

/** `//` closes emphasis unless it follows a `:`, as in a URL. */
function endOfEmphasis(text: string, from: number): number {
  let index = text.indexOf('//', from);
  while (index > 0 && text[index - 1] === ':') index = text.indexOf('//', index + 1);
  return orInfinity(index);
}

/** Adds running text: a node for each line, and one for each newline. */
function addTexts(nodes: Inline[], span: Span, start: number, end: number): void {
  for (let from = start; from < end; ) {
    const newline = span.text.indexOf('\n', from);
    const stop = newline < 0 || newline > end ? end : newline;
    if (stop > from)
      nodes.push({ type: 'text', value: span.text.slice(from, stop), position: span.position(from, stop) });
    if (stop < end) nodes.push({ type: 'lineBreak', position: span.position(stop, stop + 1) });
    from = stop + 1;
  }
}

interface LinkParts {
  /** Everything between the brackets, without bars at its ends. */
  whole: [number, number];
  href: [number, number];
  label: [number, number];
  next: number;
}

/**
 * Splits a link: `[[target|label]]`. Bars at its ends are ignored. At the end of a label, each `]` without a `[` in the
 * label is text after the link.
 *
 *     [[target|label [1]]]   [[target]]]
 *              ^^^^^^^^^             ^ text
 */
function readLink(text: string, start: number, close: number): LinkParts {
  let end = close;
  while (text[end + 2] === ']') end++;
  let next = end + 2;
  const trim = (from: number, to: number): [number, number] => {
    let [first, last] = [from, to];
    while (first < last && text[first] === '|') first++;
    while (last > first && text[last - 1] === '|') last--;
    return [first, last];
  };
  const whole = trim(start, end);
  const bar = text.slice(...whole).indexOf('|');
  const label: [number, number] = bar < 0 ? [...whole] : trim(whole[0] + bar + 1, whole[1]);
  if (text[label[1] - 1] === ']' && label[1] > label[0]) {
    let open = 0;
    for (let i = label[0]; i < label[1]; i++) open += text[i] === ']' ? 1 : text[i] === '[' ? -1 : 0;
    for (; open > 0 && text[label[1] - 1] === ']' && label[1] > label[0]; open--) {
      label[1]--;
      next--;
    }
  }
  return { whole, href: bar < 0 ? label : [whole[0], whole[0] + bar], label, next };
}

/** An empty link, `[[ ]]` or `[[|]]`, disappears. */
function linkNodes(span: Span, open: number, link: LinkParts, options: InlineOptions): Inline[] {
  const { text } = span;
  const href = text.slice(...link.href);
  if (isSpace(text.slice(...link.whole))) return [];
  const children: Inline[] =
    link.href === link.label
      ? [{ type: 'text', value: href, position: span.position(...link.href) }]
      : parseInline(span.slice(...link.label), { ...options, inLink: true });
  return [{ type: 'link', href, children, position: span.position(open, link.next) }];
}
