import { externalUrl, linkType } from '../zim/index.ts';
import { type ResolvedFile, resolveFile } from './file-link.ts';
import { resolveInterwiki } from './interwiki.ts';
import type { Notebook, Page } from './notebook.ts';
import { resolvePageLink } from './page-link.ts';

/** The target of a link. */
export type ResolvedLink =
  | {
      kind: 'page';
      /** Full name of the page; null if it is no valid name. */
      page: string | null;
      /** Whether the page has a note. */
      exists: boolean;
      /** Whether it is a folder of pages without a note. */
      isFolder: boolean;
      /** From `anchorOf`, without `#`; null if the link has none. */
      anchor: string | null;
      /** {@link Page.address}, without the anchor; null if there is neither a page nor a folder. */
      address: string | null;
    }
  | Extract<ResolvedFile, { kind: 'file' }>
  /** `url` is null if the name before the `?` is unknown, or if the link is to another notebook. */
  | { kind: 'interwiki'; url: string | null }
  | { kind: 'url'; url: string };

function pageLink(notebook: Notebook, page: string | null, anchor: string | null): ResolvedLink {
  const found = page === null ? undefined : notebook.pages.get(page);
  const exists = found?.file != null;
  return { kind: 'page', page, exists, isFolder: !!found && !exists, anchor, address: found?.address ?? null };
}

/**
 * Resolves a link as a click on it does in Zim. A link for which Zim shows an error leads to a page that does not
 * exist. Never throws.
 *
 * @param source the page that the link is on
 * @param href the part of the link before `|`, as written
 */
export function resolveLink(notebook: Notebook, source: Page, href: string): ResolvedLink {
  const type = linkType(href);
  if (type === 'page') {
    const target = resolvePageLink(notebook, source.name, href);
    return pageLink(notebook, target?.page ?? null, target?.anchor ?? null);
  }
  if (type === 'file') {
    const file = resolveFile(notebook, source, href);
    return file.kind === 'note' ? pageLink(notebook, file.page.name, null) : file;
  }
  if (type === 'interwiki') {
    const target = resolveInterwiki(notebook, href);
    return target.own ? resolveLink(notebook, source, `:${target.rest}`) : { kind: 'interwiki', url: target.url };
  }
  const url = externalUrl(href);
  return url === undefined ? { kind: 'interwiki', url: null } : { kind: 'url', url };
}
