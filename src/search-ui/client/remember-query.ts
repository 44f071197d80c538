import { KEY, readQueries, type StoredQuery } from './highlight-handover.ts';

/**
 * Stores a query for the page that a link leads to.
 *
 * @param inNewTab whether the link opens another tab or window, which does not share the session's storage
 */
export function rememberQuery(link: HTMLAnchorElement, query: string, inNewTab: boolean): void {
  try {
    const storage = inNewTab ? localStorage : sessionStorage;
    const stored: StoredQuery = { query, at: Date.now() };
    storage.setItem(KEY, JSON.stringify({ ...readQueries(storage), [link.pathname]: stored }));
  } catch {
    // Without storage, the page opens without highlights.
  }
}
