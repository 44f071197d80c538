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
  const bases = [posix.dirname(page.file?.path ?? ''), page.folder];
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

  return {
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
      if (found.attachment) {
        if (isFileHeldBack(notebook, found)) return heldBack(target, point);
        references.attachments.add(found.attachment);
        return { address: found.attachment.address + (mark === '#' ? `#${rest}` : '') };
      }
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
        (anywhere && attachmentByName(notebook, safeDecodeURIComponent(path)));
      if (!attachment) return missingFile(target, found, point, true);
      if (!notebook.visible.has(attachment)) return heldBack(target, point);
      references.attachments.add(attachment);
      return { address: attachment.address + (found === whole ? '' : fragment) };
    },
    isHeldBack(target) {
      const unused = noReferences();
      createMarkdownResolver(notebook, page, () => {}, unused).link(target, { line: 1, column: 1 });
      references.heldBack ||= unused.heldBack;
      return unused.heldBack;
    },
    wikiLink(target, point) {
      return zim.link(target, point);
    },
  };
}

const namedAttachments = new WeakMap<Notebook, Map<string, Attachment>>();

/** The attachment with a name, in any folder; if there are several, the one nearest to the notebook's root. */
function attachmentByName(notebook: Notebook, name: string): Attachment | undefined {
  let named = namedAttachments.get(notebook);
  if (!named) {
    const depth = ({ path }: Attachment) => path.split('/').length;
    const files = [...notebook.attachments.values()].sort((a, b) => depth(b) - depth(a) || (a.path < b.path ? 1 : -1));
    named = new Map(files.map(file => [posix.basename(file.path).toLowerCase(), file]));
    namedAttachments.set(notebook, named);
  }
  return named.get(name.toLowerCase());
}
