/** The words of the interface, and dates and sizes as each language writes them. Runs in Node and in browsers. */
export { firstDayOfWeek, formatDate, formatDay, formatMonth, formatMonthOrDay, toRfc3339 } from './dates.ts';
export { formatSize } from './file-size.ts';
export { fill } from './fill.ts';
export { initialOf } from './initial.ts';
export type { NoteLabels, SearchLabels, TaskLabels } from './labels/label-groups.ts';
export type { Labels } from './labels/labels.ts';
export { listNames } from './labels/list-titles.ts';
export { labelsFor } from './labels.ts';
export { type LanguageAttributes, type PageLanguages, pageLanguages } from './page-languages.ts';
