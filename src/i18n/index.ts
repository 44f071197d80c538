/** The room of the interface's words: labels, dates and sizes by language; for Node and for browsers. */
export { formatDate, formatDay, formatMonth, momentOf } from './dates.ts';
export { formatSize } from './file-size.ts';
export { direction, fill, type Labels, labelsFor, type NoteLabels } from './labels.ts';
