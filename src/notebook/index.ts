/**
 * The room that turns a folder into a notebook: its pages with names, addresses and attachments, and the targets of
 * links. It reads the folder as Zim does, and also finds pages that Zim overlooks. Parsing notes is left to zim.
 */

export { filesAddressOf, possibleAddresses, preferredAddress, sourceAddresses } from './address.ts';
export { isCodeLink } from './code-link.ts';
export { decode } from './decode.ts';
export { type DetectedPage, detectPage } from './detect-page.ts';
export { FileFacts, type SavedFacts, type Stamp } from './file-facts.ts';
export { type ResolvedFile, resolveFile } from './file-link.ts';
export { type FormerPage, formerPage } from './former-page.ts';
export { guessPage, perhaps } from './guess-page.ts';
export { resolveLink } from './link.ts';
export { mergeSettings, type ResolvedSettings, type SettingOverrides } from './merge-settings.ts';
export { type Note, type NoteTree, readNote, readTree } from './note.ts';
export type { Attachment, File, Format, Notebook, NotebookSettings, Page, Visible } from './notebook.ts';
export { NotebookOpener, openNotebook } from './open.ts';
export { pageNameOf } from './pages.ts';
export { withoutPrivateParts } from './private-parts.ts';
export { isLfsPointer, readBeginning, readRegularFile } from './read-file.ts';

export { namedFiles } from './setting-files.ts';
export { readSiteSettings, requireSettings } from './site-settings.ts';
export { pageNameKey } from './sort-key.ts';
export { unreadable } from './unreadable.ts';
