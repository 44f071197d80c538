/** The room of addresses: pure functions, for Node and for browsers. */
export { absoluteUrl, type SiteUrl, siteUrlOf, urlOrPath } from './absolute-url.ts';
export { withBase, withBaseIfLocal } from './base.ts';
export { editUrlOf } from './edit-url.ts';
export { type FeedFormat, feedAddress } from './feed-address.ts';
export { type JournalDate, journalDate } from './journal-date.ts';
export { hasMailAddress, replaceMailAddresses } from './mail-address.ts';
export { lastPart, parentName } from './page-name.ts';
export { safeDecodeURI, safeDecodeURIComponent } from './percent-decoding.ts';
export { isDangerous, isExternal, isLocal, schemeOf } from './scheme.ts';
export { cutToBytes, MAX_SEGMENT_BYTES, portableName, segmentOf } from './segment.ts';
export { exportMark, siteMark } from './site-mark.ts';
export { textDirective } from './text-directive.ts';
