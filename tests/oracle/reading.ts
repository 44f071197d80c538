/** What a reader finds in a note, in terms that Zim's tree and our HTML have in common. */
export interface Part {
  /** `strong`, `li checked-box`, `link page A:B` …; empty for what groups others without a name of its own. */
  name: string;
  /** Does it stand on lines of its own? */
  block: boolean;
  /** Is its text compared to the last space? */
  exact?: boolean;
  children: (Part | string)[];
}

/** Parts that readers see as a new line. */
export const lineBreak: Part = { name: '', block: true, children: [] };

/**
 * Writes down a note, a line for each part in the order in which they begin, with its text;
 * then the anchors, which nobody sees, and the whole text last.
 * White space counts as in HTML: a run of it is one space, none at a line's ends; but that of code is kept.
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
    // Nobody sees how far nothing is indented.
    if (part.name.startsWith('indent ') && text === '' && lines.length === at + 1) lines.pop();
  };
  visit(note);
  return [...lines, ...anchors, ...textOf(note).split('\n')];
}

function raw(part: Part): string {
  return part.children.map(child => (typeof child === 'string' ? child : raw(child))).join('');
}

/** The text of a part; that of a list's item without the lists below it. */
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

/** The first place where two notes differ, as two lines; nothing where they are the same. */
export function firstDifference(ours: string[], zims: string[]): string | undefined {
  const at = ours.findIndex((line, i) => line !== zims[i]);
  const index = at < 0 ? ours.length : at;
  if (index >= Math.max(ours.length, zims.length)) return undefined;
  return `Zimlight: ${ours[index] ?? '(nothing more)'}\nZim:      ${zims[index] ?? '(nothing more)'}`;
}

/** What a browser can follow, and need not run: not a script, and not what opens another notebook in Zim. */
const followed = /^(?!(?:javascript|vbscript|data|blob|zim\+[^:]*):)[a-z][a-z\d+.-]*:/i;

/** An address as it is compared, with its percent signs decoded; `missing` for one that no site can lead to. */
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
