import { posix } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import type { Context } from '../flavour.ts';
import type { LocalTarget, Place, Places } from '../places.ts';
import { type Node, raw } from '../tree.ts';

/** How many files of an export have a name, without `.md`, and the paths of all of them. */
interface Names {
  counts: Map<string, number>;
  paths: Set<string>;
}
const known = new WeakMap<Places, Names>();
const withoutExtension = (path: string) => path.replace(/\.md$/, '');
const nameOf = (path: string) => withoutExtension(posix.basename(path)).toLowerCase();

function namesIn(places: Places): Names {
  const found = known.get(places);
  if (found) return found;
  const paths = [...places.pages(), ...places.files()].map(([, { file }]) => file);
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(nameOf(path), (counts.get(nameOf(path)) ?? 0) + 1);
  const names = { counts, paths: new Set(paths) };
  known.set(places, names);
  return names;
}

/**
 * The path that a link names: the file's name, if it is the only one in the vault, or else the whole path. A page is
 * named without `.md`, unless that would be another file.
 */
function linkPath({ file }: Place, places: Places): string {
  const { counts, paths } = namesIn(places);
  if (counts.get(nameOf(file)) === 1) return withoutExtension(posix.basename(file));
  return paths.has(withoutExtension(file)) ? file : withoutExtension(file);
}

/** The path in a wiki link to a page or a file, see {@link linkPath}. */
export function targetPath(target: LocalTarget, context: Context): string {
  const { places } = context.export;
  return linkPath(places.of('page' in target ? target.page : target.file), places);
}

/**
 * A wiki link. In a table's cell, its bar is escaped.
 *
 * @param path with the part of the page after `#`
 */
export function wikiLink(path: string, label: string, { around }: Context): Node {
  return raw(label === path ? `[[${path}]]` : `[[${path}${around.inCell ? '\\|' : '|'}${label}]]`);
}

/** The label of a wiki link, in which Markdown is not read; nothing if it has markup. */
export function plainLabel(children: Node[]): string | undefined {
  const label = children.every(child => child.type === 'text') ? children.map(child => textOf(child)).join('') : '';
  return label.trim() && !/[[\]|\n\\]|%%/.test(label) ? label : undefined;
}
