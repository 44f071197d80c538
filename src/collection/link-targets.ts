import { isDangerous, schemeOf } from '../address/index.ts';
import type { Context, Target } from '../markdown/index.ts';
import { message, type Point } from '../messages.ts';
import {
  type Attachment,
  type FormerPage,
  formerPage,
  linkType,
  type Notebook,
  type Page,
  resolveFile,
  resolveLink,
} from '../notebook/index.ts';
import { objectTarget } from './object-source.ts';

/** Can a link lead to it? A browser would look for anything without a scheme on this site. */
const isLinkable = (url: string) => schemeOf(url) !== undefined && !isDangerous(url);

/** A link from one page of the notebook to another, or to one that is not there. */
export interface PageLink {
  /** Name of the page that it leads to. */
  page: string;
  /** Is there such a page, or a folder of pages? */
  exists: boolean;
  /** As in the address, without `#`. */
  anchor: string | null;
  place: Point;
  /** The sentence that holds it, see `sentencesOfLinks`. */
  sentence?: string;
}

/** What a page makes use of. */
export interface Uses {
  links: PageLink[];
  attachments: Set<Attachment>;
}

/** Where the links and images of one page lead: what `src/markdown` asks, answered from the notebook. */
export function targetsOf(
  notebook: Notebook,
  page: Page,
  report: Context['report'],
  uses: Uses,
): Pick<Context, 'link' | 'image'> {
  const missing = (path: string, outside: boolean, place: Point): Target => {
    report(message(outside ? 'outside-notebook' : 'missing-file', { path }, place));
    return { missing: path.trim() || '?' };
  };
  const used = (attachment: Attachment): Target => {
    uses.attachments.add(attachment);
    return { address: attachment.address };
  };
  const toPage = (name: string, address: string, anchor: string | null): Target => {
    const fragment = anchor ? `#${anchor}` : '';
    return { address: name === page.name && fragment ? fragment : `${address}${fragment}` };
  };
  const toRenamed = ({ page: to, formerName }: FormerPage, anchor: string | null, place: Point): Target => {
    report(message('link-renamed', { old: formerName, page: to.name }, place));
    uses.links.push({ page: to.name, exists: true, anchor, place });
    return toPage(to.name, to.address, anchor);
  };
  return {
    link(href, place): Target {
      const found = resolveLink(notebook, page, href);
      if (found.kind === 'url') {
        return isLinkable(found.url) ? { address: found.url } : { missing: href };
      }
      if (found.kind === 'interwiki') {
        if (found.url !== null && isLinkable(found.url)) return { address: found.url };
        report(message('unknown-interwiki', { href }, place));
        return { missing: href };
      }
      if (found.kind === 'file') {
        return found.attachment ? used(found.attachment) : missing(href, found.outside, place);
      }
      const name = (found.page ?? href).trim() || '?';
      const { anchor } = found;
      const renamed = found.address === null ? formerPage(notebook, page, href, found.page) : undefined;
      if (renamed) return toRenamed(renamed, anchor, place);
      uses.links.push({ page: name, exists: found.address !== null, anchor, place });
      if (found.address === null) {
        report(message('missing-page', { page: name }, place));
        return { missing: name };
      }
      return toPage(name, found.address, anchor);
    },
    image(src, place, type): Target {
      // A picture on someone else's server would tell them who reads the page: it is linked, not shown.
      if (/^(?:https?|ftp)$/.test(linkType(src))) return { missing: src, elsewhere: src };
      const found = resolveFile(notebook, page, src);
      const picture = found.kind === 'file' ? found.attachment : null;
      if (picture) uses.attachments.add(picture);
      const use = (attachment: Attachment) => uses.attachments.add(attachment);
      const object = type && objectTarget(notebook, page, { src, type, picture, place }, report, use);
      if (object) return object;
      return picture ? used(picture) : missing(src, found.kind === 'file' && found.outside, place);
    },
  };
}
