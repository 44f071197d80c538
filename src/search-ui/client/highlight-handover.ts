const KEY = 'zimlight-search';
/** Queries are forgotten after this time, which is enough for a page to open in another tab. */
const MAX_AGE_MS = 60_000;

/** Queries, by the path of the page that was opened from a result. */
type StoredQueries = Record<string, { query: string; at: number }>;

const read = (storage: Storage): StoredQueries => JSON.parse(storage.getItem(KEY) ?? '{}');

/**
 * Stores a query for the page that a link leads to.
 *
 * @param inNewTab whether the link opens another tab or window, which does not share the session's storage
 */
export function rememberQuery(link: HTMLAnchorElement, query: string, inNewTab: boolean): void {
  try {
    const storage = inNewTab ? localStorage : sessionStorage;
    const now = Date.now();
    const recent = Object.entries(read(storage)).filter(([, { at }]) => now - at < MAX_AGE_MS);
    storage.setItem(KEY, JSON.stringify({ ...Object.fromEntries(recent), [link.pathname]: { query, at: now } }));
  } catch {
    // Without storage, the page opens without highlights.
  }
}

/** Returns and forgets the query, if this page was opened from a result. */
export function takeQuery(): string | undefined {
  try {
    for (const storage of [sessionStorage, localStorage]) {
      const { [location.pathname]: own, ...others } = read(storage);
      if (!own) continue;
      storage.setItem(KEY, JSON.stringify(others));
      if (Date.now() - own.at < MAX_AGE_MS) return own.query;
    }
  } catch {
    // There is no storage, or another script has written to it.
  }
  return undefined;
}
