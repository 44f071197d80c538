/** The room of the files that settings name: logo, icon, fonts, style sheets and scripts, each with a digest in its name. */

export type { Appearance } from './appearance.ts';
export { filesInUse } from './files-in-use.ts';
export { requireAssets } from './read-assets.ts';
