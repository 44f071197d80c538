/** The room of files that are kept from one build to the next, or passed from one step of a build to another. */
export { codeVersion } from './code-version.ts';
export { readJson, requireJson, writeJson } from './json.ts';
