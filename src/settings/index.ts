/**
 * The room of the settings: the table of all settings, and the text of `zimlight.yaml` → settings and messages.
 */
export { splitSite } from './addresses.ts';
export { parseSettings, type ReadSettings, settingsFile, withoutSettings } from './parse.ts';
export type { PublishSettings } from './publish.ts';
export type { SettingName, SiteSettings } from './schema.ts';
