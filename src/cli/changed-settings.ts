import type { ResolvedSettings } from '../collection/index.ts';

type Key = keyof ResolvedSettings;

/** What is derived from other settings, or does not change while a server runs. */
const derived: Key[] = ['folder', 'overrides', 'locale', 'languageGuessed'];

/** The settings that a development server takes while it runs, because they are read again with the notebook. */
const taken: Key[] = [
  ...(['name', 'icon', 'language', 'editUrl', 'cards', 'photoMetadata', 'mailAddresses'] as const),
  ...(['order', 'aliases', 'authors', 'publish'] as const),
];

/** The names of the settings that differ. */
export function changedSettings(before: ResolvedSettings, after: ResolvedSettings): Key[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as Key[];
  const text = (settings: ResolvedSettings, key: Key) => JSON.stringify(settings[key]);
  return keys.filter(key => !derived.includes(key) && text(before, key) !== text(after, key));
}

/** Must a development server be started anew for a change of these settings? Yes for those that nobody has thought of. */
export function needRestart(changed: Key[]): boolean {
  return changed.some(key => !taken.includes(key));
}
