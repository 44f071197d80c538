import { vi } from 'vitest';

/** Gives code for browsers a session storage and a local storage. @returns the values in each */
export function stubStorage(): { session: Map<string, string>; local: Map<string, string> } {
  const stores = { session: new Map<string, string>(), local: new Map<string, string>() };
  for (const [name, values] of Object.entries(stores)) {
    vi.stubGlobal(`${name}Storage`, {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => values.set(key, value),
    });
  }
  return stores;
}
