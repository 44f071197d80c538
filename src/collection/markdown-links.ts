import { posix } from 'node:path';
import { safeDecodeURIComponent } from '../address/index.ts';
import type { PageContext, Target } from '../markdown/index.ts';
import { message, type Point } from '../messages.ts';
import {
  formerPage,
  linkType,
  type Notebook,
  type Page,
  type ResolvedFile,
  resolveFile,
  resolveLink,
} from '../notebook/index.ts';
import { anchorOf } from '../zim/index.ts';
import { targetsOf, type Uses } from './link-targets.ts';

/** Of one letter it would be a disk of Windows. */
const scheme = /^\s*[a-z][a-z\d+.-]+:/i;
const remote = /^\s*(?:(?:https?|ftp):|\/\/)/i;
const markdownFile = /\.(?:md|markdown)$/i;

/**
 * Where the links and images of a Markdown page lead. A path starts in the folder of the page's file, as everywhere
 * else in the world of Markdown, or else in the page's attachment folder, as in Zim 0.77; one from the root starts in
 * the document root, or else in the notebook. A path to a page's file leads to the page. What is no path leads where it
 * leads in Zim: `Page`, `:A:B`, `wp?Foo`.
 */
export function markdownTargetsOf(
  notebook: Notebook,
  page: Page,
  report: PageContext['report'],
  uses: Uses,
): Omit<PageContext, 'report'> {
  const bases = [posix.dirname(page.file?.path ?? ''), page.folder];
  const zim = targetsOf(notebook, page, report, uses);

  /** The path's file: beside the page, else among its attachments. Without one, what is to be said of it. */
  const find = (path: string): ResolvedFile => {
    const tried = path.startsWith('/')
      ? [resolveFile(notebook, page, path), resolveFile(notebook, { ...page, folder: '' }, path.slice(1))]
      : bases.map(folder => resolveFile(notebook, { ...page, folder }, path));
    const found = tried.find(file => file.kind === 'note' || file.attachment);
    return found ?? (tried.find(file => file.kind === 'file' && !file.outside) as ResolvedFile) ?? tried[0];
  };

  const missingFile = (path: string, found: ResolvedFile, place: Point): Target => {
    const outside = found.kind === 'file' && found.outside;
    report(message(outside ? 'outside-notebook' : 'missing-file', { path }, place));
    return { missing: path };
  };

  /** Names of the pages that a path, without its extension, would be the file of. */
  const namesAt = (path: string): string[] =>
    (path.startsWith('/') ? ['.'] : bases)
      .map(folder => posix.join(folder, path).replace(/\/$/, ''))
      .filter(inside => inside !== '.' && !inside.startsWith('..'))
      .map(inside => `:${inside.replaceAll('_', ' ').replaceAll('/', ':')}`);

  const toPage = (target: Page, fragment: string | null, place: Point): Target => {
    const anchor = fragment === null ? '' : anchorOf(fragment);
    uses.links.push({ page: target.name, exists: true, anchor: anchor || null, place });
    return { address: (target === page && anchor ? '' : target.address) + (anchor && `#${anchor}`) };
  };

  /** A link to a page, by its path or as Zim writes it. */
  const pageLink = (path: string, fragment: string | null, place: Point): Target | null => {
    const stem = path.endsWith(notebook.settings.extension)
      ? path.slice(0, -notebook.settings.extension.length)
      : path.replace(markdownFile, '');
    const named = stem === path && !path.includes('/') ? [path] : [];
    const names = [...named, ...namesAt(stem)];
    for (const name of names) {
      const found = resolveLink(notebook, page, name);
      const target = found.kind === 'page' && found.page !== null && notebook.pages.get(found.page);
      if (target) return toPage(target, fragment, place);
    }
    for (const name of names) {
      const renamed = formerPage(notebook, page, name, null);
      if (!renamed) continue;
      report(message('link-renamed', { old: renamed.formerName, page: renamed.page.name }, place));
      return toPage(renamed.page, fragment, place);
    }
    const isFile = stem === path && posix.extname(path) !== '' && !/^[:+]/.test(path);
    return isFile || names[0] === undefined ? null : zim.link(names[0], place);
  };

  return {
    link(target, place) {
      const [, path = '', mark = '', rest = ''] = /^([^?#]*)([?#]?)([\s\S]*)$/.exec(target) ?? [];
      const hash = target.indexOf('#');
      const fragment = hash < 0 ? null : safeDecodeURIComponent(target.slice(hash + 1));
      if (target.startsWith('#')) return toPage(page, fragment, place);
      if (scheme.test(target) && !/^\s*file:/i.test(target)) {
        const found = linkType(target) === 'page' ? resolveLink(notebook, page, safeDecodeURIComponent(target)) : null;
        const leads = found?.kind === 'page' && found.exists && notebook.pages.get(found.page ?? '');
        return leads ? toPage(leads, fragment, place) : { address: target };
      }
      if (target.trim() === '' || remote.test(target)) return { address: target };
      const type = linkType(target);
      if (type !== 'page' && type !== 'file' && type !== 'interwiki') return zim.link(target, place);

      const found = [path, target].map(find).find(file => file.kind === 'note' || file.attachment) ?? find(path);
      if (found.kind === 'note') return toPage(found.page, fragment, place);
      if (found.attachment) {
        uses.attachments.add(found.attachment);
        return { address: found.attachment.address + (mark === '#' ? `#${rest}` : '') };
      }
      if (type === 'interwiki') return zim.link(safeDecodeURIComponent(target), place);
      if (type === 'file' && !/^\.{0,2}\//.test(path)) return zim.link(safeDecodeURIComponent(target), place);
      return (
        (found.outside ? null : pageLink(safeDecodeURIComponent(path), fragment, place)) ??
        missingFile(target, found, place)
      );
    },
    image(target, place) {
      if (remote.test(target)) return { missing: target, elsewhere: target };
      if (scheme.test(target) && !/^\s*file:/i.test(target)) return { address: target };
      const [, path = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?([\s\S]*)$/.exec(target) ?? [];
      const whole = find(target);
      const found = whole.kind === 'file' && whole.attachment ? whole : find(path);
      if (found.kind === 'note' || !found.attachment) return missingFile(target, found, place);
      uses.attachments.add(found.attachment);
      return { address: found.attachment.address + (found === whole ? '' : fragment) };
    },
    wikiLink(target, place) {
      return zim.link(target, place);
    },
  };
}
