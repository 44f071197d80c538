/** The room of what is kept from one build to the next. */
export { readJson } from './json.ts';
