import { existsSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { SiteSettings } from '../settings/index.ts';
import { notebookFolder } from './notebook-folder.ts';
import { readNotebookSettings } from './notebook-settings.ts';
import { openNotebook } from './open.ts';
import { readSiteSettings, requireSettings } from './site-settings.ts';

/** Settings from the command line; they take precedence over those in `zimlight.yaml`. */
export type SettingOverrides = Partial<SiteSettings>;

/** Everything that is configured or guessed for a site. */
export interface ResolvedSettings extends SiteSettings {
  /** The notebook's folder: an absolute path. */
  folder: string;
  /** The title of the site: the one that is set, or else the notebook's name, or else its folder's name. */
  name: string;
  /** BCP 47 tag of the notes' language; undefined if it is not set and the notes do not show it. */
  language: string | undefined;
  /** Whether {@link language} was looked for in the notes, because it is not set. */
  languageGuessed: boolean;
  /** BCP 47 tag: by the rules of which language titles are sorted. English if that of the notes is unknown. */
  locale: string;
  /** The icon of the site: the one that is set, or else the notebook's, if it is a file within it. An absolute path. */
  icon?: string;
  /** The overrides, for resolving the settings again after a change. */
  overrides: SettingOverrides;
}

/**
 * Merges all settings of a site. In order of precedence they come from the command line, `zimlight.yaml`,
 * `notebook.zim` (name and icon) and a guess (the language).
 *
 * @param folder the notebook's folder
 * @param guessLanguage called with the folder's absolute path if no language is set
 * @throws {Error} if there is no such folder
 * @throws {MessageError} if `zimlight.yaml` cannot be used
 */
export async function mergeSettings(
  folder: string,
  overrides: SettingOverrides,
  guessLanguage: (root: string) => Promise<string | undefined>,
): Promise<ResolvedSettings> {
  const root = notebookFolder(folder);
  const { name, icon } = readNotebookSettings(root);
  const site = readSiteSettings(root);
  // The pages say what else is wrong, and an author wants to know all of it.
  if (site.messages.length > 0) requireSettings(openNotebook(root));
  const settings = { ...site.settings, ...overrides };
  const { favicon, title } = settings;
  const iconFile = favicon ? join(root, favicon) : icon && fileWithin(root, icon);
  const language = settings.language ?? (await guessLanguage(root));
  return {
    ...settings,
    folder: root,
    name: title ?? name,
    language,
    languageGuessed: settings.language === undefined,
    locale: language ?? 'en',
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
