import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { expect } from 'vitest';
import { type Exported, exportTo, loadForExport } from './export.ts';

/** A link or a picture in an exported note: where it is and what is written. */
interface Written {
  from: string;
  url: string;
  /** Whether the program looks for it beside the note's file, rather than from the page's address. */
  isAsset: boolean;
}

/** The links of an export: how many lead to something in it, and those that lead nowhere. */
export interface CheckedLinks {
  count: number;
  /** How many of them lead to a part of a page. */
  fragments: number;
  /** `from → url: why` */
  broken: string[];
}

const frontMatter = /^---\n[\s\S]*?\n---\n/;
const isLocal = (url: string) => !/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url);
const decode = (url: string) => decodeURIComponent(url.replaceAll(/%(?![\da-f]{2})/gi, '%25'));

function parse(note: string) {
  return fromMarkdown(note.replace(frontMatter, ''), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** All local links and pictures in Markdown, and in its HTML. */
function linksIn(from: string, note: string): Written[] {
  const found: Written[] = [];
  visit(parse(note), (node: Nodes) => {
    if (node.type === 'link' || node.type === 'definition') found.push({ from, url: node.url, isAsset: false });
    if (node.type === 'image') found.push({ from, url: node.url, isAsset: true });
    if (node.type === 'html') {
      for (const [, url = ''] of node.value.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        found.push({ from, url: url.replaceAll('&#x26;', '&'), isAsset: false });
      }
    }
  });
  return found.filter(({ url }) => isLocal(url));
}

/** The ids on a page, as GitHub, Starlight and Hugo make them of headings, and those in HTML. */
function idsIn(note: string, { headings, attributes }: { headings: boolean; attributes: boolean }): Set<string> {
  const ids = new Set<string>();
  const slugger = new GithubSlugger();
  visit(parse(note), (node: Nodes) => {
    if (node.type === 'heading' && headings) {
      const [, text = '', id] =
        /^(.*?)(?: \{#(\S+)\})?$/s.exec(textOf(node, { includeImageAlt: false, includeHtml: false })) ?? [];
      const slug = slugger.slug(text);
      ids.add(attributes && id ? id : slug);
    }
    if (node.type === 'html') for (const [, id = ''] of node.value.matchAll(/\sid="([^"]*)"/g)) ids.add(id);
  });
  return ids;
}

/** Splits a URL into what leads to a page or a file, and its fragment. */
function split(url: string): { path: string; fragment: string } {
  const [path = '', fragment = ''] = url.split(/#(.*)/s);
  return { path: decode(path.replace(/\?.*$/, '')), fragment: decode(fragment) };
}

/** Checks links of which each is a path, or an address, relative to where it is. */
function checkRelative(
  { notes }: Exported,
  rules: {
    /** The address or path of a note's file. */
    placeOf: (file: string) => string;
    /** What there is: address or path → the note, if it is one. */
    places: Map<string, string | undefined>;
    headings: boolean;
    attributes: boolean;
    /** Where pictures of Markdown are looked for; in the same way as links by default. */
    assets?: Set<string>;
  },
): CheckedLinks {
  const result: CheckedLinks = { count: 0, fragments: 0, broken: [] };
  const ids = new Map<string, Set<string>>();
  for (const [from, note] of notes) {
    for (const { url, isAsset } of linksIn(from, note)) {
      const { path, fragment } = split(url);
      const base = isAsset && rules.assets ? from : rules.placeOf(from);
      const folder = base.endsWith('/') || base === '' ? base : `${posix.dirname(base)}/`;
      const target = path === '' ? rules.placeOf(from) : posix.join('/', folder, path).slice(1);
      result.count += 1;
      if (isAsset && rules.assets) {
        if (!rules.assets.has(target)) result.broken.push(`${from} → ${url}: no file ${target}`);
        continue;
      }
      if (!rules.places.has(target)) result.broken.push(`${from} → ${url}: nothing at ${target}`);
      const file = rules.places.get(target);
      if (!fragment || !file) continue;
      result.fragments += 1;
      const known = ids.get(file) ?? idsIn(notes.get(file) ?? '', rules);
      ids.set(file, known);
      if (!known.has(fragment)) result.broken.push(`${from} → ${url}: no #${fragment} in ${file}`);
    }
  }
  return result;
}

const asPlaces = (paths: string[]) => new Map(paths.map(path => [path, path.endsWith('.md') ? path : undefined]));

/** Links to files; GitHub shows a folder too. */
function checkFiles(exported: Exported, headings: boolean): CheckedLinks {
  return checkRelative(exported, {
    placeOf: file => file,
    places: asPlaces(exported.paths),
    headings,
    attributes: false,
  });
}

/** Links are addresses of the site: a bundle is a folder of its page, and files are beside it or in `static/`. */
function checkHugo(exported: Exported): CheckedLinks {
  const placeOf = (file: string) => file.replace(/^(?:content|static)\//, '').replace(/_?index\.md$/, '');
  const places = exported.paths.map(path => [placeOf(path), path.endsWith('.md') ? path : undefined] as const);
  return checkRelative(exported, { placeOf, places: new Map(places), headings: true, attributes: true });
}

/** Links are addresses of the site; pictures of Markdown are files beside the page's. */
function checkStarlight(exported: Exported): CheckedLinks {
  const placeOf = (file: string) =>
    file.startsWith('public/')
      ? file.slice('public/'.length)
      : file
          .replace('src/content/docs/', '')
          .replace(/\.md$/, '/')
          .replace(/^index\/$/, '');
  const routes = exported.paths.filter(path => path.startsWith('public/') || path.endsWith('.md'));
  const places = routes.map(path => [placeOf(path), path.endsWith('.md') ? path : undefined] as const);
  return checkRelative(exported, {
    ...{ placeOf, places: new Map(places), headings: true, attributes: false },
    assets: new Set(exported.paths.filter(path => path.startsWith('src/'))),
  });
}

/** As Obsidian's API says of `stripHeading`: without special characters, and with single spaces. */
const strip = (heading: string) =>
  heading
    .replace(/[!-/:-@[-`{-~]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** A note without code, in which brackets mean nothing. */
const withoutCode = (note: string) =>
  note.replace(/^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\2[ \t]*$/gm, '').replace(/(`+)(?:(?!\1)[\s\S])+?\1(?!`)/g, '');

/**
 * Obsidian finds a file by its whole path, or else by its name in any folder. Here, a name must be the only one. A part of
 * a page is a heading below others, or a block that ends in its id.
 */
function checkObsidian({ notes, paths, wanted }: Exported): CheckedLinks {
  const result: CheckedLinks = { count: 0, fragments: 0, broken: [] };
  // As Obsidian's users link to a page before they write it.
  const missing = new Set(wanted.map(name => name.replaceAll(':', '/')));
  const find = (linkpath: string): string | string[] => {
    const candidates = [linkpath, `${linkpath}.md`].map(each => each.toLowerCase());
    const exact = candidates.map(each => paths.find(path => path.toLowerCase() === each)).find(Boolean);
    const named = paths.filter(path => candidates.includes(posix.basename(path).toLowerCase()));
    if (named.length === 1) return named[0] as string;
    return exact ?? named;
  };
  for (const [from, note] of notes) {
    const text = withoutCode(note.replace(frontMatter, ''));
    const wiki = [...text.matchAll(/(?<!\\)\[\[([^[\]]+)\]\]/g)].map(
      ([, content = '']) => content.split(/\\?\|/)[0] ?? '',
    );
    const markdown = linksIn(from, note).map(({ url }) => url);
    for (const [link, isWiki] of [
      ...wiki.map(each => [each, true] as const),
      ...markdown.map(each => [each, false] as const),
    ]) {
      const { path, fragment } = isWiki
        ? { path: link.split('#')[0] ?? '', fragment: link.split(/#(.*)/s)[1] ?? '' }
        : split(link);
      const relative = isWiki ? path : posix.join('/', posix.dirname(from), path).slice(1);
      const found = path === '' ? from : find(relative);
      if (typeof found !== 'string') {
        if (found.length > 0) result.broken.push(`${from} → ${link}: ${found.join(' or ')}`);
        else if (!isWiki || !missing.has(link)) result.broken.push(`${from} → ${link}: no such file`);
        continue;
      }
      result.count += 1;
      if (!fragment || !notes.has(found)) continue;
      result.fragments += 1;
      if (!hasPart(withoutCode(notes.get(found) ?? ''), fragment)) {
        result.broken.push(`${from} → ${link}: no such part of ${found}`);
      }
    }
  }
  return result;
}

function hasPart(note: string, fragment: string): boolean {
  if (fragment.startsWith('^')) {
    return note.split('\n').some(line => line === fragment || line.trimEnd().endsWith(` ${fragment}`));
  }
  const wanted = fragment.split('#').map(strip);
  const headings = [...note.matchAll(/^(#{1,6})[ \t]+(.*)$/gm)].map(([, marks = '', text = '']) => ({
    depth: marks.length,
    text: strip(text),
  }));
  let [index, depth] = [0, 0];
  for (const text of wanted) {
    const found = headings.findIndex((heading, at) => at >= index && heading.text === text && heading.depth > depth);
    if (found < 0) return false;
    [index, depth] = [found + 1, headings[found]?.depth ?? 0];
  }
  return true;
}

/** Checks the links of an export by the rules of the program that reads it. */
export function checkLinks(exported: Exported): CheckedLinks {
  switch (exported.flavour) {
    case 'obsidian':
      return checkObsidian(exported);
    case 'hugo':
      return checkHugo(exported);
    case 'starlight':
      return checkStarlight(exported);
    // CommonMark has no ids of headings.
    default:
      return checkFiles(exported, exported.flavour !== 'commonmark');
  }
}

/** How many links to pages and files of the notebook there are in the site's Markdown. */
const linksOnSite = (markdown: string) => [...markdown.matchAll(/\]\(<?[/#]/g)].length;

/**
 * Checks all links of a notebook: each that has a target leads to it.
 *
 * @param loaded the notebook, if it has been loaded
 * @param flavours all by default
 * @returns the number of its links
 */
export async function checkAll(
  folder: string,
  loaded?: Awaited<ReturnType<typeof loadForExport>>,
  flavours = ['gfm', 'github', 'obsidian', 'commonmark', 'hugo', 'starlight'],
): Promise<number> {
  const notebook = loaded ?? (await loadForExport(folder));
  const notes = notebook.pages.filter(({ data }) => data.note);
  const total = notes.reduce((sum, { markdown }) => sum + linksOnSite(markdown), 0);
  for (const flavour of flavours) {
    const exported = await exportTo(flavour, notebook, folder);
    const { count, broken } = checkLinks(exported);
    expect(broken, flavour).toEqual([]);
    // Some pictures are replaced by what they were made from.
    const replaced = exported.messages.filter(line => /is written as (?:TeX|its source)/.test(line)).length;
    expect(count + replaced, flavour).toBeGreaterThanOrEqual(total);
  }
  return total;
}
