export const KEY = 'zimlight-search';
/** Queries are forgotten after this time, which is enough for a page to open in another tab. */
const MAX_AGE_MS = 60_000;

/** A query, and when it was stored: milliseconds since 1970. */
export interface StoredQuery {
  query: string;
  at: number;
}

/**
 * The queries that are not too old, by the path of the page that was opened from a result. Other scripts on the same host
 * may have stored anything.
 */
export function readQueries(storage: Storage): Record<string, StoredQuery> {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return Object.fromEntries(Object.entries(stored ?? {}).filter(([, value]) => isRecent(value)));
  } catch {
    return {};
  }
}

function isRecent(value: unknown): value is StoredQuery {
  const { query, at } = (value ?? {}) as Partial<StoredQuery>;
  return typeof query === 'string' && typeof at === 'number' && Date.now() - at < MAX_AGE_MS;
}

/** Returns and forgets the query, if this page was opened from a result. */
export function takeQuery(): string | undefined {
  try {
    for (const storage of [sessionStorage, localStorage]) {
      const { [location.pathname]: own, ...others } = readQueries(storage);
      if (!own) continue;
      storage.setItem(KEY, JSON.stringify(others));
      return own.query;
    }
  } catch {
    // There is no storage.
  }
  return undefined;
}
