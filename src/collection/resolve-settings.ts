import { startThreads } from '../conversion/index.ts';
import { mergeSettings, type ResolvedSettings, type SettingOverrides } from '../notebook/index.ts';
import { guessPublishedLanguage } from './published-language.ts';

/** What saves looking for settings that are not set. */
export interface ResolveOptions {
  /** The notebook's cache folder: notes that the last command has read are not scanned again. */
  cacheDir?: string;
  /**
   * The settings before a change. A language that was guessed then is not guessed again, because notes that are being
   * written would change the words of the whole site.
   */
  earlier?: ResolvedSettings;
}

/**
 * Finds out all settings of a site, see {@link mergeSettings}. If no language is set, it is guessed from the notes that are
 * published.
 *
 * @param folder the notebook's folder
 * @throws {Error} if there is no such folder
 * @throws {MessageError} if `zimlight.yaml` cannot be used
 */
export function resolveSettings(
  folder: string,
  overrides: SettingOverrides = {},
  { cacheDir, earlier }: ResolveOptions = {},
): Promise<ResolvedSettings> {
  // Pages are loaded next. If that cannot begin, an idle thread keeps no command from ending.
  if (cacheDir !== undefined) startThreads(folder, cacheDir).catch(() => {});
  return mergeSettings(folder, overrides, async root => {
    if (earlier?.languageGuessed) return earlier.language;
    return guessPublishedLanguage(root, cacheDir);
  });
}
