/** The room of what is kept from one build to the next, or passed from one step of a build to another. */
export { codeVersion } from './code-version.ts';
export { digest } from './digest.ts';
export { readJson, writeJson, writeParts, writeWhole } from './files.ts';
export {
  isRunning,
  keepCompiledModules,
  makeRunDir,
  markAsUsed,
  notebookCacheDir,
  pruneCache,
} from './folders.ts';
export { type FileReuse, LastSite, noReuse } from './last-site.ts';
export { openPack } from './open-pack.ts';
export type { Pack } from './pack.ts';
export type { PackEntry } from './pack-format.ts';
export { requireRunValue, runValue, setRunValue } from './run-values.ts';
