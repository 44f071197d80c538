const KEY = 'zimlight-search';
/** Another tab that takes longer to open than this has forgotten what was looked for. */
const KEPT_MS = 60_000;

/** What was looked for, by the path of the page that a link leads to, and when. */
type Kept = Record<string, { query: string; at: number }>;

const read = (storage: Storage): Kept => JSON.parse(storage.getItem(KEY) ?? '{}');

/**
 * Remembers what was looked for, for the page that a link leads to.
 *
 * @param elsewhere does the link open another tab?
 */
export function rememberQuery(link: HTMLAnchorElement, query: string, elsewhere: boolean): void {
  try {
    const storage = elsewhere ? localStorage : sessionStorage;
    const now = Date.now();
    const recent = Object.entries(read(storage)).filter(([, { at }]) => now - at < KEPT_MS);
    storage.setItem(KEY, JSON.stringify({ ...Object.fromEntries(recent), [link.pathname]: { query, at: now } }));
  } catch {
    // Without storage the words are not marked there.
  }
}

/** What was looked for, if a result of a search has just led to this page. It is forgotten thereby. */
export function takeQuery(): string | undefined {
  try {
    for (const storage of [sessionStorage, localStorage]) {
      const { [location.pathname]: own, ...others } = read(storage);
      if (!own) continue;
      storage.setItem(KEY, JSON.stringify(others));
      if (Date.now() - own.at < KEPT_MS) return own.query;
    }
  } catch {
    // What is kept there is not ours, or nothing is.
  }
  return undefined;
}
