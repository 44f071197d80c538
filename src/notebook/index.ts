/**
 * The room that turns a folder into a notebook: pages with names, addresses and attachments, and where links lead.
 * It reads the folder as Zim does, and beyond that holds every page that clearly is one; it parses no note.
 */
export { addressOf, filesAddressOf, possibleAddresses, sourceAddresses } from './address.ts';
export { decode } from './decode.ts';
export { type Recognised, recognisePage } from './detect-page.ts';
export { type ResolvedFile, resolveFile } from './file-link.ts';
export { type FormerPage, formerPage } from './former-page.ts';
export { type ResolvedLink, resolveLink } from './link.ts';
export { linkType } from './link-type.ts';
export { type NoteTree, readNote, readTree } from './note.ts';
export type { Attachment, Format, Notebook, Page, Settings } from './notebook.ts';
export { type NotebookOptions, openNotebook } from './open.ts';
export { pageNameOf } from './pages.ts';
export { type ResolvedSettings, resolveSettings, type SettingOverrides } from './resolve-settings.ts';
export type { SiteSettings } from './settings-schema.ts';
export { readSiteSettings } from './site-settings.ts';
export { nameKey, sortKey } from './sort-key.ts';
