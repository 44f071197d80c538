import { base } from './labels.ts';

/** How many are kept. */
const MAX_SEARCHES = 8;
/** Sites at other paths of the same host have searches of their own. */
const key = () => `zimlight-searches:${base()}`;

/** What the reader has searched for on this site, the latest first. It stays in this browser. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key()) ?? '[]');
    // Other scripts on the same host may have stored anything.
    return Array.isArray(stored) ? stored.filter(query => typeof query === 'string').slice(0, MAX_SEARCHES) : [];
  } catch {
    return [];
  }
}

/** Remembers a query that the reader has asked for, or whose results he has opened. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = recentSearches().filter(other => other.toLowerCase() !== text.toLowerCase());
  try {
    localStorage.setItem(key(), JSON.stringify([text, ...others].slice(0, MAX_SEARCHES)));
  } catch {
    // Without storage, none is remembered.
  }
}

/** Forgets all of them. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(key());
  } catch {
    // There is no storage.
  }
}
