/**
 * The worker's file. A worker is responsible for what is below its own folder, so it lies at the root of the site; no name of a
 * page begins with `-`.
 */
export const workerFile = '-offline.js';
