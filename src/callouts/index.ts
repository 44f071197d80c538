/** The room of callouts: paragraphs that begin with a word such as “Note:”, and GitHub's alerts, in mdast. */
export { calloutMarker, isCallout, makeCallout, markAlerts, markCallouts } from './alerts.ts';
export { calloutKind } from './callout-kind.ts';
export { type AlertKind, alertKinds } from './labels.ts';
export { takeTitle } from './titled.ts';
