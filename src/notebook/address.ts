import { createHash } from 'node:crypto';
import { cutToBytes, portableName, segmentOf } from '../address/index.ts';
import { type Message, message } from '../messages.ts';
import { compareCodePoints } from '../text/code-points.ts';
import type { Page } from './notebook.ts';

/** Eight hexadecimal digits that depend on the name alone. */
export function shortDigest(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}

/**
 * The address that a page of this name has if no sibling wants the same one: `/a/b-c/` for `A:B C`. The address that a
 * page really has is {@link Page.address}.
 */
export function preferredAddress(name: string): string {
  return `/${name.split(':').map(segmentOf).join('/')}/`;
}

/** At most this many collisions in a name count: each doubles the number of possible addresses. */
const MAX_COLLISIONS = 6;

/**
 * All addresses that {@link assignAddresses} may have given to a page of this name.
 *
 * @param collides did this page, or this page above it, want the same address as a sibling?
 */
export function possibleAddresses(name: string, collides: (name: string) => boolean): string[] {
  let addresses = ['/'];
  let collisions = 0;
  for (const [i, part] of name.split(':').entries()) {
    const segment = segmentOf(part);
    const upTo = name.split(':', i + 1).join(':');
    const segments =
      collides(upTo) && collisions++ < MAX_COLLISIONS ? [segment, `${segment}--${shortDigest(part)}`] : [segment];
    addresses = segments.flatMap(last => addresses.map(above => `${above}${last}/`));
  }
  return addresses;
}

/**
 * Gives every page its address. If siblings want the same one, the oldest has it, so that a new page never takes the
 * address of an old one. The others have a digest of their names after two hyphens; no name has two hyphens in its
 * address. The home page is at `/`.
 *
 *     page   created   address
 *     C++    2015      /c/
 *     C      2019      /c--6b23c0d5/
 *     C:Tips 2020      /c--6b23c0d5/tips/
 *
 * @param pages name → page; their addresses are set
 * @param home the home page
 * @param created name → Creation-Date in milliseconds; pages without one come last, in the order of their names
 * @param messages receives a message for each page whose address has a digest
 */
export function assignAddresses(
  pages: ReadonlyMap<string, Page>,
  home: Page | null,
  created: ReadonlyMap<string, number>,
  messages: Message[],
): void {
  // The addresses of the pages below begin with a page's own, so it counts as being as old as the oldest of them.
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
      page.address = owner ? `${above}${segment}--${shortDigest(page.basename)}/` : `${above}${segment}/`;
      if (owner) {
        const values = { name, other: owner, address: page.address };
        messages.push(message('address-collision', values, undefined, page.file?.path));
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

/** Percent-encodes characters that have a meaning in URLs, or are invisible. Letters of all scripts stay. */
function encodePath(path: string): string {
  return path.replace(/[^\p{L}\p{M}\p{N}/\-_.!~*'()@+,=]+/gu, encodeURIComponent);
}

/** The most bytes that disks allow in the name of a file. */
const MAX_NAME_BYTES = 255;

/** The name of a file with a digest before its extension, shortened to {@link MAX_NAME_BYTES}. */
function withDigest(name: string, digest: string): string {
  const extension = /\.[^.]{0,16}$/.exec(name)?.[0] ?? '';
  const end = `--${digest}${extension}`;
  return cutToBytes(name.slice(0, name.length - extension.length), MAX_NAME_BYTES - Buffer.byteLength(end)) + end;
}

/** A path whose parts disks allow: bytes that are not UTF-8 may have made them longer, and Windows keeps some names. */
function writable(path: string): string {
  const tooLong = (name: string) => Buffer.byteLength(name) > MAX_NAME_BYTES;
  return path
    .split('/')
    .map(name => portableName(name))
    .map(name => (tooLong(name) ? withDigest(name, shortDigest(name)) : name))
    .join('/');
}

/** The address below which the files in a folder of the notebook are, see {@link attachmentAddresses}. */
export const filesAddressOf = (folder: string): string => `/-/files/${encodePath(writable(folder))}/`;

/**
 * The addresses of attachments: their paths below `/-/files/`. If two paths differ only in case, the second one (by
 * code points) has a digest in its name, because many hosts and disks ignore case. So has a name that is too long.
 *
 * @param paths paths of attachments, relative to the notebook
 * @returns path → address, ready for a `href`
 */
export function attachmentAddresses(paths: string[]): Map<string, string> {
  return addressesBelow('/-/files/', paths, path => path);
}

/**
 * The addresses at which the files of pages are published unchanged: their paths below `/-/source/`, otherwise as in
 * {@link attachmentAddresses}. `.txt` is added to names that hosts would not serve as text.
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
      let published = writable(publishedAs(path));
      if (taken.has(caseless(published)))
        published = published.replace(/(?<![^/])[^/]*$/, name => withDigest(name, shortDigest(path)));
      taken.add(caseless(published));
      return [path, `${root}${encodePath(published)}`];
    }),
  );
}
