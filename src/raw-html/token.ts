import { decodeHTMLStrict } from 'entities';

/** A tag in raw HTML. */
export interface TagToken {
  type: 'open' | 'close';
  /** In lower case. */
  name: string;
  /** Name in lower case → value, with character references decoded; `''` if there is no value. */
  attributes: Map<string, string>;
  /** As written. */
  source: string;
}
/** Everything else in raw HTML. */
interface Remainder {
  type: 'comment' | 'text';
  source: string;
}
export type Token = TagToken | Remainder;

const tag = /<(\/?)([a-z][a-z\d-]*)((?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/iy;
const attribute = /([a-z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeHTMLStrict(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

/**
 * Splits raw HTML into tags, comments and text; the sources of the tokens add up to the input. Takes linear time.
 *
 * @param html value of an mdast `html` node
 */
export function tokenizeHtml(html: string): Token[] {
  const tokens: Token[] = [];
  let textStart = 0;
  let commentsEnd = html.lastIndexOf('-->');
  const push = (token: Token, start: number) => {
    if (start > textStart) tokens.push({ type: 'text', source: html.slice(textStart, start) });
    tokens.push(token);
    textStart = start + token.source.length;
  };
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(at + 1, textStart))) {
    tag.lastIndex = at;
    const match = tag.exec(html);
    if (match) {
      const [source, slash, name = '', attributes = ''] = match;
      push(
        { type: slash ? 'close' : 'open', name: name.toLowerCase(), attributes: readAttributes(attributes), source },
        at,
      );
    } else if (html.startsWith('<!--', at) && commentsEnd > at) {
      // `<!-->` and `<!--->` are whole comments.
      const end = html.indexOf('-->', at + 2);
      if (end < 0) commentsEnd = -1;
      else push({ type: 'comment', source: html.slice(at, end + 3) }, at);
    }
  }
  if (textStart < html.length) tokens.push({ type: 'text', source: html.slice(textStart) });
  return tokens;
}
