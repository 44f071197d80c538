/** The room of security: what a browser may do with the site's pages and with the notebook's files. */
export { activeExtensions, isActive } from './active-files.ts';
export { pagePolicy, portablePolicy, REFERRER_POLICY, redirectPolicy } from './content-policy.ts';
export { type Headers, hashedFolders, headerRules, headersFor, type SiteHeaders } from './response-headers.ts';
