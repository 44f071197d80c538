const KEY = 'zimlight-search';

/** Remembers what was looked for, for the page that a link leads to. */
export function leave(link: HTMLAnchorElement, query: string): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path: link.pathname, query }));
  } catch {
    // Without storage the words are not marked there.
  }
}

/** What was looked for, if a result of a search has just led to this page. It is forgotten thereby. */
export function arriving(): string | undefined {
  try {
    const kept = sessionStorage.getItem(KEY);
    if (!kept) return undefined;
    const { path, query } = JSON.parse(kept);
    if (path !== location.pathname) return undefined;
    sessionStorage.removeItem(KEY);
    return query;
  } catch {
    return undefined;
  }
}
