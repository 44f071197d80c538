/** The room of git's history: when pages changed, their former names and addresses, and their permalinks. */

export { formerNames } from './former-names.ts';
export { formerVersions, readVersions } from './former-versions.ts';
export { type LastChange, readLastChanges } from './last-changes.ts';
export { type Permalinks, permalinks } from './permalinks.ts';
export { type History, readHistory } from './read-history.ts';
export { type Redirects, readRedirects, redirectsOf, setRedirects } from './redirects.ts';
