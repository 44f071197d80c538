/**
 * The room of the settings: the table of all settings, the text of `zimlight.yaml` → settings and messages, and what is made
 * from the table for people and editors.
 */

export { type LinkTarget, splitSite } from './addresses.ts';
export { advice } from './advice.ts';
export type { Typeface } from './appearance.ts';
export { type Theme, tintsOf } from './colours.ts';
export type { Attributes, HeadElement, Script } from './head.ts';
export type { License } from './license.ts';
export { nameOf, parseSettings, type ReadSettings, settingsFile, withoutSettings } from './parse.ts';
export type { PublishSettings } from './publish.ts';
export type { SettingName, SiteSettings } from './schema.ts';
