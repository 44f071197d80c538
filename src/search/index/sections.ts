/** A part of a page: what stands under one heading, or before the first. */
export interface PageSection {
  /** 0 for what stands before the first heading. */
  depth: number;
  id: string;
  heading: string;
  text: string;
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'wbr']);
/** Elements that do not part the words around them. */
const PHRASING = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(' '),
);
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Turns character references into what they stand for. */
const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10));
  });

/**
 * Cuts the HTML of a note, as `src/html` writes it, into its sections. What is not the note's own (`data-generated`) is
 * left out; alternative texts of pictures are text. Cells of a table are parted by dots, for who reads them in one line.
 */
export function sectionsOf(html: string): PageSection[] {
  const sections: PageSection[] = [{ depth: 0, id: '', heading: '', text: '' }];
  let section = sections[0] as PageSection;
  let into: 'heading' | 'text' = 'text';
  let at = 0;
  /** How many elements deep we are in something that is left out. */
  let left = 0;
  let firstCell = true;
  const add = (text: string) => {
    if (left === 0) section[into] += text;
  };
  for (const match of html.matchAll(TAG)) {
    add(decode(html.slice(at, match.index)));
    at = match.index + match[0].length;
    const [, closing, name = '', attributes = ''] = match;
    const element = name.toLowerCase();
    if (!element) continue;
    if (left > 0) {
      if (!VOID.has(element)) left += closing ? -1 : 1;
      continue;
    }
    if (!closing && /\sdata-generated\b/.test(attributes)) {
      if (!VOID.has(element)) left = 1;
      continue;
    }
    if (/^h[1-6]$/.test(element)) {
      if (closing) into = 'text';
      else {
        const id = decode(/\sid="([^"]*)"/.exec(attributes)?.[1] ?? '');
        section = { depth: Number(element[1]), id, heading: '', text: '' };
        sections.push(section);
        into = 'heading';
      }
      continue;
    }
    if (element === 'tr') firstCell = true;
    if (/^t[dh]$/.test(element) && !closing) {
      if (!firstCell) add(' · ');
      firstCell = false;
    } else if (element === 'img' && !closing) add(` ${decode(/\salt="([^"]*)"/.exec(attributes)?.[1] ?? '')} `);
    else if (!PHRASING.has(element)) add('\n');
  }
  add(decode(html.slice(at)));
  for (const one of sections) {
    one.heading = one.heading.replace(/\s+/g, ' ').trim();
    one.text = one.text.replace(/\s+/g, ' ').trim();
  }
  return sections.filter(({ depth, text }) => depth > 0 || text);
}
