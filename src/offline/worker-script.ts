import { retire, serveOffline } from './client/worker.ts';

/** Bytes that the browser of a reader may keep of a site. */
const MAX_TOTAL = 50_000_000;
/** Bytes of a file: films and archives would push out everything else. */
const MAX_FILE = 5_000_000;
const PATIENCE_MS = 3_000;

/**
 * The script of the worker that keeps pages.
 *
 * @param shell what every page and the search need: percent-encoded URLs relative to the root of the site
 * @param hashed folders below `/-/` of files whose names contain a hash of their content
 */
export function offlineWorker(shell: string[], hashed: string[]): string {
  const config = { shell, hashed, maxTotal: MAX_TOTAL, maxFile: MAX_FILE, patience: PATIENCE_MS };
  return `(${serveOffline})(${JSON.stringify(config)});\n`;
}

/** The script that takes the place of such a worker once a site has none any more. */
export const retiredWorker = `(${retire})();\n`;
