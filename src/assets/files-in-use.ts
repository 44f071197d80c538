import type { Message } from '../messages.ts';
import { namedFiles } from '../notebook/index.ts';
import type { SiteSettings } from '../settings/index.ts';
import { AssetStore } from './asset-store.ts';
import { stylesheetOf } from './stylesheet.ts';

/** A file of the notebook that the settings put on the site. */
interface FileInUse {
  /** The keys and indexes of the setting. */
  setting: PropertyKey[];
  /** Relative to the notebook, with `/`. */
  path: string;
}

/**
 * The files that the settings put on the site, with those that the author's style sheets load.
 *
 * @param folder absolute path of the notebook
 * @returns `faults`: what is wrong with the style sheets
 */
export function filesInUse(folder: string, settings: SiteSettings): { files: FileInUse[]; faults: Message[] } {
  const named = namedFiles(settings);
  const store = new AssetStore(folder, '/');
  const { faults } = stylesheetOf(settings, store);
  const loaded = [...store.paths].filter(path => !named.some(file => file.path === path));
  return { files: [...named, ...loaded.map(path => ({ setting: ['customCss'], path }))], faults };
}
