import { repairEncoding } from '../../src/markdown/index.ts';
import type { Notebook } from '../../src/notebook/index.ts';
import type { Lead, ZimNode } from './ask-zim.ts';
import { lineBreak, type Part, plainUrl } from './reading.ts';
import { anchor } from './site-reading.ts';

type Attributes = Exclude<ZimNode, string>[1];

/** Zim's elements → their names in a reading. */
const NAMES: Record<string, string> = {
  ...{ strong: 'strong', emphasis: 'em', mark: 'mark', strike: 'del', sub: 'sub', sup: 'sup', code: 'code' },
};
const BLOCKS: Record<string, string> = { line: 'hr', table: 'table', th: 'th', td: 'td', p: '', 'zim-tree': '' };

/** A note as readers see it in Zim. */
export function zimReading(tree: ZimNode, notebook: Notebook): Part {
  if (typeof tree === 'string') throw new Error('The tree of a note is an element');
  const [tag, attributes, ...nodes] = tree;
  const part = (name: string, block = false): Part => ({ name, block, children: children(nodes, notebook) });
  if (NAMES[tag]) return part(NAMES[tag]);
  if (tag === 'h') return part(`h${attributes.level}`, true);
  if (tag === 'pre' || (tag === 'object' && attributes.type === 'code')) {
    return indented(attributes, { ...part('pre', true), exact: true, children: [code(nodes)] });
  }
  if (tag === 'object') {
    const type = String(attributes.type);
    if (type.startsWith('image+')) return { name: `object ${type.slice(6)}`, block: false, children: [] };
    const name = `object ${type.replace(/\s/g, '-') || 'object'}`;
    return indented(attributes, { name, block: true, exact: true, children: [code(nodes)] });
  }
  if (tag === 'ul') return indented(attributes, part('ul', true));
  if (tag === 'ol') return indented(attributes, part(`ol ${numbering(String(attributes.start))}`, true));
  if (tag === 'li') {
    const bullet = String(attributes.bullet ?? '*');
    return part(`li ${bullet.endsWith('-box') ? bullet : '*'}`, true);
  }
  if (tag === 'div') return indented(attributes, part('', true));
  if (tag === 'link') return part(`link ${lead(attributes.leads ?? {}, notebook)}`);
  if (tag === 'img') return { name: `img ${shown(attributes.leads, notebook)}`, block: false, children: [] };
  if (tag === 'anchor') return { name: anchor(attributes.name), block: false, children: [] };
  if (tag === 'tag') return part(`tag ${attributes.name}`);
  return part(BLOCKS[tag] ?? '', tag in BLOCKS);
}

function children(nodes: ZimNode[], notebook: Notebook): Part['children'] {
  return nodes.flatMap((node): Part['children'] => {
    if (typeof node !== 'string') return [zimReading(node, notebook)];
    return node.split('\n').flatMap((line, i) => [...(i > 0 ? [lineBreak] : []), repairEncoding(line).text]);
  });
}

function indented(attributes: Attributes, inner: Part): Part {
  const indent = Number(attributes.indent ?? 0);
  return indent ? { name: `indent ${Math.min(indent, 99)}`, block: true, children: [inner] } : inner;
}

/** The text of a block of code without its last newline. */
function code(nodes: ZimNode[]): string {
  const text = nodes.join('').replaceAll('\r', '\n').replace(/\n$/, '');
  return text
    .split('\n')
    .map(line => repairEncoding(line).text)
    .join('\n');
}

/** The number or letter that a list starts with, in HTML's terms. */
function numbering(start: string): string {
  const letter = /^[a-z]$/i.exec(start)?.[0];
  if (!letter) return start.normalize('NFKC').replace(/^0+(?=\d)/, '');
  return `${letter === letter.toLowerCase() ? 'a' : 'A'} ${letter.toLowerCase().charCodeAt(0) - 96}`;
}

function lead(to: Lead, notebook: Notebook): string {
  if ('page' in to) {
    if (!to.exists && !to.section) return 'missing';
    return `page ${to.page}${to.anchor ? `#${to.anchor}` : ''}`;
  }
  if ('file' in to) {
    const found = fileOf(to.file, notebook);
    const note = [...notebook.pages.values()].find(page => found !== undefined && page.file?.path === found);
    return note ? `page ${note.name}` : (found ?? 'missing');
  }
  return plainUrl(to.url);
}

/** Only files that are not notes can be shown. */
function shown(to: Lead | undefined, notebook: Notebook): string {
  const file = to && 'file' in to ? fileOf(to.file, notebook) : undefined;
  return file !== undefined && notebook.attachments.has(file) ? file : 'missing';
}

/** The file with this path, or else the only one whose path differs just in case, which Zim does not find. */
function fileOf(path: string | null, notebook: Notebook): string | undefined {
  const notes = [...notebook.pages.values()].flatMap(page => page.file?.path ?? []);
  const files = [...notebook.attachments.keys(), ...notes];
  if (path === null || files.includes(path)) return path ?? undefined;
  const alike = files.filter(file => file.toLowerCase() === path.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}
