import { existsSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { guessNotebookLanguage } from './guess-language.ts';
import { readNotebookSettings } from './notebook-settings.ts';
import type { SiteSettings } from './settings-schema.ts';
import { readSiteSettings, requireSettings } from './site-settings.ts';

/** Settings from the command line; they take precedence over those in `zimlight.yaml`. */
export type SettingOverrides = Partial<SiteSettings>;

/** Everything that is configured or guessed for a site. */
export interface ResolvedSettings extends SiteSettings {
  /** The notebook's folder: an absolute path. */
  folder: string;
  /** The notebook's name in `notebook.zim`, or else its folder's name. */
  name: string;
  /** BCP 47 tag: the language of the notes, and of the site's own words. */
  language: string;
  /** The notebook's icon, if it is a file within the notebook: an absolute path. */
  icon?: string;
  /** The overrides, for resolving the settings again after a change. */
  overrides: SettingOverrides;
}

/**
 * Merges all settings of a site. In order of precedence they come from the command line, `zimlight.yaml`,
 * `notebook.zim` (name and icon) and the notes (the language is guessed).
 *
 * @param folder the notebook's folder
 * @throws {MessageError} if `zimlight.yaml` cannot be used
 */
export function resolveSettings(folder: string, overrides: SettingOverrides = {}): ResolvedSettings {
  const root = resolve(folder);
  const { name, icon } = readNotebookSettings(root);
  const site = readSiteSettings(root);
  requireSettings(site);
  const settings = { ...site.settings, ...overrides };
  const iconFile = icon && fileWithin(root, icon);
  return {
    ...settings,
    folder: root,
    name,
    language: settings.language ?? guessNotebookLanguage(root) ?? 'en',
    ...(iconFile && { icon: iconFile }),
    overrides,
  };
}

/** A file within the notebook. `notebook.zim` may name one outside, or one that only exists on another machine. */
function fileWithin(folder: string, path: string): string | undefined {
  const file = resolve(folder, path);
  if (!existsSync(file)) return undefined;
  const real = realpathSync(file);
  return real.startsWith(realpathSync(folder) + sep) ? real : undefined;
}
