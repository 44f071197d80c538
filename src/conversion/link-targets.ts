import { posix } from 'node:path';
import { isDangerous, schemeOf } from '../address/index.ts';
import type { ConvertContext, Target } from '../markdown/index.ts';
import { message, type Point } from '../messages.ts';
import {
  type Attachment,
  type FormerPage,
  formerPage,
  isCodeLink,
  type Notebook,
  type Page,
  type ResolvedFile,
  resolveFile,
  resolveLink,
} from '../notebook/index.ts';
import { linkType } from '../zim/index.ts';
import { objectTarget } from './object-source.ts';
import type { References } from './references.ts';

/** Whether a link can have this target. Browsers resolve a URL without a scheme against this site. */
const isLinkable = (url: string) => schemeOf(url) !== undefined && !isDangerous(url);

/**
 * Reports a path to something that is not published. Links to folders are not reported, and links outside of the notebook
 * only as information: Zim turns every path that people type into a link, such as `/etc/fstab`.
 */
export function reportMissingFile(
  path: string,
  found: ResolvedFile,
  point: Point,
  report: ConvertContext['report'],
  isPicture: boolean,
): void {
  if (found.kind !== 'file' || (found.isFolder && !isPicture)) return;
  const outside = isPicture ? 'picture-outside' : 'outside-notebook';
  report(message(found.outside ? outside : 'missing-file', { path }, point));
}

/** Whether it is a file or a page that is held back, or would be in the folder of such a page. */
export function isFileHeldBack({ visible }: Notebook, found: ResolvedFile): boolean {
  if (found.kind === 'note') return !visible.has(found.page);
  if (found.attachment) return !visible.has(found.attachment);
  return !found.outside && visible.hides(posix.dirname(found.path).replaceAll('_', ' ').replaceAll('/', ':'));
}

/** The target of a link to something that is held back. It is reported, because the author may not know that. */
export function heldBackTarget(
  target: string,
  point: Point,
  report: ConvertContext['report'],
  references: References,
): Target {
  references.heldBack = true;
  report(message('link-held-back', { target }, point));
  return { heldBack: true };
}

/**
 * Creates the functions that resolve the links and images of a Zim page.
 *
 * @param report receives the messages about them
 * @param references receives the pages and files that they lead to
 */
export function createZimResolver(
  notebook: Notebook,
  page: Page,
  report: ConvertContext['report'],
  references: References,
): Required<Pick<ConvertContext, 'link' | 'image' | 'isHeldBack'>> {
  const { visible } = notebook;
  const toMissing = (path: string, found: ResolvedFile, point: Point, isPicture = false): Target => {
    if (isFileHeldBack(notebook, found)) return heldBackTarget(path, point, report, references);
    reportMissingFile(path, found, point, report, isPicture);
    return { missing: path.trim() || '?' };
  };
  const toAttachment = (attachment: Attachment, path: string, point: Point): Target => {
    if (!visible.has(attachment)) return heldBackTarget(path, point, report, references);
    references.attachments.add(attachment);
    return { address: attachment.address };
  };
  const toPage = (name: string, address: string, anchor: string | null): Target => {
    const fragment = anchor ? `#${anchor}` : '';
    return { address: name === page.name && fragment ? fragment : `${address}${fragment}` };
  };
  const toRenamed = ({ page: target, formerName }: FormerPage, anchor: string | null, point: Point): Target => {
    report(message('link-renamed', { old: formerName, page: target.name }, point));
    references.links.push({ page: target.name, exists: true, anchor, point });
    return toPage(target.name, target.address, anchor);
  };
  return {
    link(href, point): Target {
      const found = resolveLink(notebook, page, href);
      if (found.kind === 'url') {
        return isLinkable(found.url) ? { address: found.url } : { missing: href };
      }
      if (found.kind === 'interwiki') {
        if (found.url !== null && isLinkable(found.url)) return { address: found.url };
        report(message('unknown-interwiki', { href }, point));
        return { missing: href };
      }
      if (found.kind === 'file') {
        return found.attachment ? toAttachment(found.attachment, href, point) : toMissing(href, found, point);
      }
      const name = (found.page ?? href).trim() || '?';
      const { anchor } = found;
      const existing = notebook.pages.get(name);
      const renamed = found.address === null ? formerPage(notebook, page, href, found.page) : undefined;
      const target = existing ?? renamed?.page;
      // People type `Diary/plan`. Zim drops the slash, but the text still names a page in `Diary`.
      const isNamed = target ? visible.has(target) : visible.mayName(name) && !visible.hides(href.replaceAll('/', ':'));
      if (!isNamed) return heldBackTarget(href, point, report, references);
      if (renamed) return toRenamed(renamed, anchor, point);
      if (found.address === null && isCodeLink(href)) return { missing: name };
      references.links.push({ page: name, exists: found.address !== null, anchor, point });
      if (found.address === null) {
        report(message('missing-page', { page: name }, point));
        return { missing: name };
      }
      return toPage(name, found.address, anchor);
    },
    image(src, point, type): Target {
      // A picture on another server would tell its owner who reads the page: it is linked, not shown.
      if (/^(?:https?|ftp)$/.test(linkType(src))) return { missing: src, elsewhere: src };
      const found = resolveFile(notebook, page, src);
      const picture = found.kind === 'file' ? found.attachment : null;
      if (picture && !visible.has(picture)) return heldBackTarget(src, point, report, references);
      if (picture) references.attachments.add(picture);
      const use = (attachment: Attachment) => references.attachments.add(attachment);
      const object = type && objectTarget(notebook, page, { src, type, picture, point }, report, use);
      if (object) return object;
      return picture ? toAttachment(picture, src, point) : toMissing(src, found, point, true);
    },
    isHeldBack(value) {
      const target = resolveLink(notebook, page, value);
      const linked = target.kind === 'page' && target.page ? notebook.pages.get(target.page) : undefined;
      // Objects name files as links do, `./a.png`, or as pictures do, `a.png`.
      const files = [resolveFile(notebook, page, value), ...(target.kind === 'file' ? [target] : [])];
      const isHeldBack =
        (linked !== undefined && !visible.has(linked)) || files.some(found => isFileHeldBack(notebook, found));
      references.heldBack ||= isHeldBack;
      return isHeldBack;
    },
  };
}
