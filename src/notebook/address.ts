import { createHash } from 'node:crypto';
import { segmentOf } from '../address/index.ts';
import { Message } from '../messages.ts';
import type { Page } from './notebook.ts';
import { compareCodePoints } from './sort-key.ts';

/** Eight characters that depend on the name alone. */
function digestOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}

/**
 * The address of a page of this name in a notebook where no other page wants the same one: `A:B C` is at `/a/b-c/`.
 * What address a page really has is in {@link Page.address}.
 */
export function addressOf(name: string): string {
  return `/${name.split(':').map(segmentOf).join('/')}/`;
}

/** So many names above one another can want the addresses of others: each doubles the addresses that are possible. */
const MOST_CROWDED = 6;

/**
 * The addresses that a page of this name can have had, as {@link assignAddresses} gives them.
 *
 * @param isCrowded did the page, or one above it, want the same address as another one beside it?
 */
export function possibleAddresses(name: string, isCrowded: (name: string) => boolean): string[] {
  let addresses = ['/'];
  let doubled = 0;
  for (const [place, part] of name.split(':').entries()) {
    const segment = segmentOf(part);
    const above = name.split(':', place + 1).join(':');
    const segments =
      isCrowded(above) && doubled++ < MOST_CROWDED ? [segment, `${segment}--${digestOf(part)}`] : [segment];
    addresses = segments.flatMap(last => addresses.map(above => `${above}${last}/`));
  }
  return addresses;
}

/**
 * Gives every page its address. Among siblings that want the same one (`C` and `C++`, `a b` and `a-b`, `Foo` and
 * `foo`), the one that was created first has it, so that a new page never takes the address of an old one; the others
 * have a digest of their own names behind two hyphens, which no name gives by itself. The home page is at `/`.
 *
 * @param pages name → page; their addresses are set
 * @param home the home page
 * @param created when a page was created, by its name; pages that say nothing of it come last, by their names
 * @param messages takes a message for each page whose address has a digest
 */
export function assignAddresses(
  pages: ReadonlyMap<string, Page>,
  home: Page | null,
  created: ReadonlyMap<string, number>,
  messages: Message[],
): void {
  // The pages below a page have its address in theirs, so that it is as old as the oldest of them.
  const ages = new Map<string, number>();
  for (const { name, children } of [...pages.values()].reverse()) {
    const dates = [created.get(name), ...children.map(child => ages.get(child))];
    ages.set(name, Math.min(...dates.map(date => date ?? Number.POSITIVE_INFINITY)));
  }
  const byAge = [...pages.keys()].sort((a, b) => {
    const [first, second] = [ages.get(a) as number, ages.get(b) as number];
    return first === second ? compareCodePoints(a, b) : first - second;
  });
  const ranks = new Map(byAge.map((name, rank) => [name, rank]));

  const assign = (siblings: string[], above: string) => {
    const owners = new Map<string, string>();
    for (const name of siblings.toSorted((a, b) => (ranks.get(a) as number) - (ranks.get(b) as number))) {
      const page = pages.get(name) as Page;
      const segment = segmentOf(page.basename);
      const owner = owners.get(segment);
      page.address = owner ? `${above}${segment}--${digestOf(page.basename)}/` : `${above}${segment}/`;
      if (owner) {
        const values = { name, other: owner, address: page.address };
        messages.push(new Message('address-collision', values, undefined, page.file?.path));
      } else owners.set(segment, name);
      assign(page.children, page.address);
    }
  };
  assign(
    [...pages.values()].filter(page => page.parent === null).map(page => page.name),
    '/',
  );
  if (home) home.address = '/';
}

/** Characters that mean something in a URL, or that cannot be seen, are percent-encoded; letters of every script stay. */
function encodePath(path: string): string {
  return path.replace(/[^\p{L}\p{M}\p{N}/\-_.!~*'()@+,=]+/gu, encodeURIComponent);
}

/** Where the files are that lie in a folder of the notebook, see {@link attachmentAddresses}. */
export const filesAddressOf = (folder: string): string => `/-/files/${encodePath(folder)}/`;

/**
 * Gives every attachment its address: the file's path below `/-/files/`. Where two paths differ in case alone, the
 * second in the order of code points has a digest in its name: many hosts, and the author's own disk, ignore case.
 *
 * @param paths paths of attachments, relative to the notebook
 * @returns path → address, ready for a `href`
 */
export function attachmentAddresses(paths: string[]): Map<string, string> {
  return addressesBelow('/-/files/', paths, path => path);
}

/**
 * Gives the file of every page the address at which it is published as it is written: its path below `/-/source/`, as
 * {@link attachmentAddresses} has it. A name that no host would take for text ends in `.txt`.
 *
 * @param paths paths of the pages' files, relative to the notebook
 * @returns path → address, ready for a `href`
 */
export function sourceAddresses(paths: string[]): Map<string, string> {
  return addressesBelow('/-/source/', paths, path => (/\.(?:txt|md|markdown)$/i.test(path) ? path : `${path}.txt`));
}

function addressesBelow(root: string, paths: string[], publishedAs: (path: string) => string): Map<string, string> {
  const caseless = (path: string) => path.normalize('NFC').toLowerCase();
  const taken = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = caseless(path.slice(0, end));
      if (taken.has(folder)) break;
      taken.add(folder);
    }
  }
  return new Map(
    paths.toSorted(compareCodePoints).map(path => {
      let published = publishedAs(path);
      if (taken.has(caseless(published))) published = published.replace(/(\.[^./]*)?$/, `--${digestOf(path)}$&`);
      taken.add(caseless(published));
      return [path, `${root}${encodePath(published)}`];
    }),
  );
}
