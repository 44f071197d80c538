import { posix } from 'node:path';
import { safeDecodeURIComponent } from '../address/index.ts';
import type { PageContext, Target } from '../markdown/index.ts';
import { message, type Point } from '../messages.ts';
import {
  type Attachment,
  formerPage,
  type Notebook,
  type Page,
  type ResolvedFile,
  resolveFile,
  resolveLink,
} from '../notebook/index.ts';
import { anchorOf, linkType } from '../zim/index.ts';
import { createZimResolver, heldBackTarget, isFileHeldBack, reportMissingFile } from './link-targets.ts';
import { noReferences, type References } from './references.ts';

/** A single letter before the colon is a Windows drive. */
const scheme = /^\s*[a-z][a-z\d+.-]+:/i;
const remote = /^\s*(?:(?:https?|ftp):|\/\/)/i;
const markdownFile = /\.(?:md|markdown)$/i;

/**
 * Creates the functions that resolve the links and images of a Markdown page.
 *
 * - A relative path starts in the folder of the page's file, as everywhere in Markdown, or else in the page's
 *   attachment folder, as in Zim 0.77.
 * - An absolute path starts in the document root, or else in the notebook.
 * - A path to a page's file leads to the page.
 * - Other links lead where they do in Zim: `Page`, `:A:B`, `wp?Foo`.
 * - What is found in none of these ways is looked for as Obsidian does: from the root of the notebook, and a wiki link
 *   anywhere in it.
 *
 * @param report receives the messages about them
 * @param references receives the pages and files that they lead to
 */
export function createMarkdownResolver(
  notebook: Notebook,
  page: Page,
  report: PageContext['report'],
  references: References,
): Omit<PageContext, 'report'> {
  const bases = [posix.dirname(page.file?.path ?? ''), page.folder, '.'];
  const zim = createZimResolver(notebook, page, report, references);

  /** The file at a path: beside the page, or else among its attachments. If there is none, the reason for it. */
  const findFile = (path: string): ResolvedFile => {
    const tried = path.startsWith('/')
      ? [resolveFile(notebook, page, path), resolveFile(notebook, { ...page, folder: '' }, path.slice(1))]
      : bases.map(folder => resolveFile(notebook, { ...page, folder }, path));
    const found = tried.find(file => file.kind === 'note' || file.attachment);
    return found ?? (tried.find(file => file.kind === 'file' && !file.outside) as ResolvedFile) ?? tried[0];
  };

  const heldBack = (target: string, point: Point) => heldBackTarget(target, point, report, references);

  const toFile = (attachment: Attachment, fragment: string, target: string, point: Point): Target => {
    if (!notebook.visible.has(attachment)) return heldBack(target, point);
    references.attachments.add(attachment);
    return { address: attachment.address + fragment };
  };

  const missingFile = (path: string, found: ResolvedFile, point: Point, isPicture: boolean): Target => {
    if (isFileHeldBack(notebook, found)) return heldBack(path, point);
    reportMissingFile(path, found, point, report, isPicture);
    // A path from the root of the notebook must not look like one from the root of the author's disk.
    return { missing: found.kind === 'file' && found.outside ? path : path.replace(/^\/+(?=.)/, '') };
  };

  /** The names that pages would have if their files were at a path. @param path without extension */
  const namesAt = (path: string): string[] =>
    (path.startsWith('/') ? ['.'] : bases)
      .map(folder => posix.join(folder, path).replace(/\/$/, ''))
      .filter(inside => inside !== '.' && !inside.startsWith('..'))
      .map(inside => `:${inside.replaceAll('_', ' ').replaceAll('/', ':')}`);

  const toPage = (target: Page, fragment: string | null, point: Point): Target => {
    if (!notebook.visible.has(target)) return heldBack(target.name, point);
    const anchor = fragment === null ? '' : anchorOf(fragment);
    references.links.push({ page: target.name, exists: true, anchor: anchor || null, point });
    return { address: (target === page && anchor ? '' : target.address) + (anchor && `#${anchor}`) };
  };

  /** A link to a page by its path or its name. */
  const pageLink = (path: string, fragment: string | null, point: Point): Target | null => {
    const stem = path.endsWith(notebook.settings.extension)
      ? path.slice(0, -notebook.settings.extension.length)
      : path.replace(markdownFile, '');
    const named = stem === path && !path.includes('/') ? [path] : [];
    const names = [...named, ...namesAt(stem)];
    for (const name of names) {
      const found = resolveLink(notebook, page, name);
      const target = found.kind === 'page' && found.page !== null && notebook.pages.get(found.page);
      if (target) return toPage(target, fragment, point);
    }
    for (const name of names) {
      const renamed = formerPage(notebook, page, name, null);
      if (!renamed) continue;
      report(message('link-renamed', { old: renamed.formerName, page: renamed.page.name }, point));
      return toPage(renamed.page, fragment, point);
    }
    const isFile = stem === path && posix.extname(path) !== '' && !/^[:+]/.test(path);
    return isFile || names[0] === undefined ? null : zim.link(names[0], point);
  };

  /** Where a link leads, without any report. */
  const tryLink = (target: string): Target =>
    createMarkdownResolver(notebook, page, () => {}, noReferences()).link(target, { line: 1, column: 1 });

  const resolver: Omit<PageContext, 'report'> = {
    link(target, point) {
      const [, path = '', mark = '', rest = ''] = /^([^?#]*)([?#]?)(.*)/s.exec(target) ?? [];
      const hash = target.indexOf('#');
      const fragment = hash < 0 ? null : safeDecodeURIComponent(target.slice(hash + 1));
      if (target.startsWith('#')) return toPage(page, fragment, point);
      if (scheme.test(target) && !/^\s*file:/i.test(target)) {
        const found = linkType(target) === 'page' ? resolveLink(notebook, page, safeDecodeURIComponent(target)) : null;
        const existing = found?.kind === 'page' && found.exists && notebook.pages.get(found.page ?? '');
        return existing ? toPage(existing, fragment, point) : { address: target };
      }
      if (target.trim() === '' || remote.test(target)) return { address: target };
      const type = linkType(target);
      if (type !== 'page' && type !== 'file' && type !== 'interwiki') return zim.link(target, point);

      const found =
        [path, target].map(findFile).find(file => file.kind === 'note' || file.attachment) ?? findFile(path);
      if (found.kind === 'note') return toPage(found.page, fragment, point);
      if (found.attachment) return toFile(found.attachment, mark === '#' ? `#${rest}` : '', target, point);
      if (type === 'interwiki') return zim.link(safeDecodeURIComponent(target), point);
      if (type === 'file' && !/^\.{0,2}\//.test(path)) return zim.link(safeDecodeURIComponent(target), point);
      return (
        (found.outside ? null : pageLink(safeDecodeURIComponent(path), fragment, point)) ??
        missingFile(target, found, point, false)
      );
    },
    image(target, point, anywhere = false) {
      if (remote.test(target)) return { missing: target, elsewhere: target };
      if (scheme.test(target) && !/^\s*file:/i.test(target)) return { address: target };
      const [, path = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?(.*)/s.exec(target) ?? [];
      const whole = findFile(target);
      const found = whole.kind === 'file' && whole.attachment ? whole : findFile(path);
      const attachment =
        (found.kind === 'file' && found.attachment) ||
        (anywhere && attachmentByPath(notebook, safeDecodeURIComponent(path)));
      if (!attachment) return missingFile(target, found, point, true);
      return toFile(attachment, found === whole ? '' : fragment, target, point);
    },
    isHeldBack(target) {
      const isHeldBack = 'heldBack' in tryLink(target);
      references.heldBack ||= isHeldBack;
      return isHeldBack;
    },
    wikiLink(target, point) {
      const [, path = '', rest = ''] = /^\s*([^#]*)(.*)/s.exec(target.trimEnd()) ?? [];
      // A heading may have a `#` of its own, as in `C# basics`.
      const headings = rest.split(/^#\s*|#(?=\S)/).slice(1);
      const heading = headings.at(-1) ?? null;
      const isNamed = path !== '' && /^(?:page|file)$/.test(linkType(target)) && !/^[:+]/.test(path);
      const found = isNamed ? resolveLink(notebook, page, path) : null;
      if (found?.kind === 'page' && found.address === null && !formerPage(notebook, page, path, found.page)) {
        const elsewhere = pageByPath(notebook, path.replace(markdownFile, ''));
        if (elsewhere) return toPage(elsewhere, heading, point);
        const file = attachmentByPath(notebook, path);
        if (file) return toFile(file, heading === null ? '' : `#${heading}`, target, point);
        // Zim drops slashes: the name of the missing page would be one long word.
        if (path.includes('/')) return zim.link(`:${path.replace(/^\/+/, '').replaceAll('/', ':')}`, point);
      }
      // Zim looks for files only, in the folder of the page's attachments. Obsidian also writes relative paths of notes.
      const isLost = found?.kind === 'file' && !found.attachment && /^\.{0,2}\/(?!\/)/.test(path);
      if (isLost && !('missing' in tryLink(target.trim()))) return resolver.link(target.trim(), point);
      // The path of a heading: those above it, and itself.
      return zim.link(headings.length > 1 ? `${path}#${heading}` : target, point);
    },
  };
  return resolver;
}

/** The pages with a note, and the attachments, of a notebook by the ends of their paths: see {@link byEnds}. */
interface Lookup {
  pages: Map<string, Page>;
  attachments: Map<string, Attachment>;
}

const lookups = new WeakMap<Notebook, Lookup>();

/** Created for the first link of a notebook that is looked for anywhere. */
function lookupOf(notebook: Notebook): Lookup {
  let lookup = lookups.get(notebook);
  if (!lookup) {
    const pages = [...notebook.pages.values()].filter(({ file }) => file);
    const attachments = [...notebook.attachments.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    lookup = {
      pages: byEnds(pages, ({ name }) => name.split(':')),
      attachments: byEnds(attachments, ({ path }) => path.split('/')),
    };
    lookups.set(notebook, lookup);
  }
  return lookup;
}

/** Each by its path and all ends of it: `c`, `b/c` and `a/b/c`. Of several, the one nearest to the notebook's root. */
function byEnds<T>(all: T[], partsOf: (each: T) => string[]): Map<string, T> {
  const found = new Map<string, T>();
  const nearest = all.map(each => ({ each, parts: partsOf(each).map(fold) }));
  nearest.sort((a, b) => a.parts.length - b.parts.length);
  for (const { each, parts } of nearest) {
    for (let end = '', index = parts.length - 1; index >= 0; index--) {
      end = end ? `${parts[index]}/${end}` : (parts[index] as string);
      if (!found.has(end)) found.set(end, each);
    }
  }
  return found;
}

/** A name without differences in case and Unicode form. */
const fold = (name: string) => name.normalize('NFC').toLowerCase();

/** The attachment whose path, or the end of it, is this. */
const attachmentByPath = (notebook: Notebook, path: string): Attachment | undefined =>
  lookupOf(notebook).attachments.get(fold(path.replace(/^\/+/, '')));

/** The page whose name, or the end of it, is this path. */
const pageByPath = (notebook: Notebook, path: string): Page | undefined =>
  lookupOf(notebook).pages.get(fold(path.trim().replace(/^\/+/, '').replaceAll('_', ' ')));
