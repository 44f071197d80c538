/** A note as a reader sees it, in terms that fit both Zim's tree and our HTML. */
export interface Part {
  /** `strong`, `li checked-box`, `link page A:B` …; empty for a group without a meaning of its own. */
  name: string;
  /** Whether it is on lines of its own. */
  block: boolean;
  /** Whether white space counts when its text is compared. */
  exact?: boolean;
  children: (Part | string)[];
}

/** A part that readers see as a line break. */
export const lineBreak: Part = { name: '', block: true, children: [] };

/**
 * Writes down a note: a line for each part with its text, in document order, then the anchors, which are invisible, and
 * last the whole text. White space is collapsed as in HTML, and trimmed at the ends of lines, except in code.
 */
export function writeDown(note: Part): string[] {
  const lines: string[] = [];
  const anchors: string[] = [];
  const visit = (part: Part) => {
    if (part.name.startsWith('anchor ')) return void anchors.push(part.name);
    const at = lines.length;
    const text = part.exact ? raw(part) : textOf(part);
    if (part.name) lines.push(`${part.name} ${JSON.stringify(text)}`);
    for (const child of part.children) if (typeof child !== 'string') visit(child);
    // The indentation of nothing is invisible.
    if (part.name.startsWith('indent ') && text === '' && lines.length === at + 1) lines.pop();
  };
  visit(note);
  return [...lines, ...anchors, ...textOf(note).split('\n')];
}

function raw(part: Part): string {
  return part.children.map(child => (typeof child === 'string' ? child : raw(child))).join('');
}

/** The text of a part. The text of a list item does not include its sublists. */
function textOf(part: Part): string {
  const isItem = part.name.startsWith('li ');
  const collect = ({ children, block }: Part): string => {
    const text = children
      .map(child => {
        if (typeof child === 'string') return child.replaceAll('\n', ' ');
        return isItem && /^[uo]l/.test(child.name) ? '' : child.exact ? `\n${raw(child)}\n` : collect(child);
      })
      .join('');
    return block ? `\n${text}\n` : text;
  };
  return collect(part)
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** The first difference of two notes, as two lines; undefined if they are equal. */
export function firstDifference(ours: string[], zims: string[]): string | undefined {
  const at = ours.findIndex((line, i) => line !== zims[i]);
  const index = at < 0 ? ours.length : at;
  if (index >= Math.max(ours.length, zims.length)) return undefined;
  return `Zimlight: ${ours[index] ?? '(nothing more)'}\nZim:      ${zims[index] ?? '(nothing more)'}`;
}

/** URLs that a browser can follow: no scripts, and no links that open another notebook in Zim. */
const followed = /^(?!(?:javascript|vbscript|data|blob|zim\+[^:]*):)[a-z][a-z\d+.-]*:/i;

/** A URL in the form that is compared, percent-decoded; `missing` if no site can link to it. */
export function plainUrl(url: string | undefined): string {
  if (!url || !followed.test(url)) return 'missing';
  return url.replace(/(?:%[\da-f]{2})+/gi, codes => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
