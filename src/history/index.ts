/** The room of what git knows: pages through time, their former names and addresses, and when they changed. */
export { type Change, readChanges } from './dates.ts';
export { formerNames } from './former-names.ts';
export { type Permalinks, permalinks } from './permalinks.ts';
export { type History, readHistory } from './read-history.ts';
export { type Redirects, readRedirects, redirectsOf, writeRedirects } from './redirects.ts';
