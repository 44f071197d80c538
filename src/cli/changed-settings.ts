import type { ResolvedSettings } from '../collection/index.ts';

type Key = keyof ResolvedSettings;

/** What is derived from other settings, or does not change while a server runs. */
const derived: Key[] = ['folder', 'overrides', 'locale', 'languageGuessed'];

/** The names of the settings that differ. */
export function changedSettings(before: ResolvedSettings, after: ResolvedSettings): Key[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as Key[];
  const text = (settings: ResolvedSettings, key: Key) => JSON.stringify(settings[key]);
  return keys.filter(key => !derived.includes(key) && text(before, key) !== text(after, key));
}
