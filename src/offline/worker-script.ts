import { type OfflineConfig, retire, serveOffline } from './client/worker.ts';

/** Bytes that the browser of a reader may keep of a site. */
const MAX_TOTAL = 50_000_000;
/** Bytes of a file: films and archives would push out everything else. */
const MAX_FILE = 5_000_000;
const PATIENCE_MS = 3_000;

/** The list that a build replaces by {@link withShell}, when it knows the names of all files. */
const noShell = '"shell":[]';

/**
 * The script of the worker that keeps pages. A site without one has a script that removes it: whoever visited the site while it
 * had one would have it for ever.
 *
 * @param hashed folders below `/-/` of files whose names contain a hash of their content
 */
export function workerScript(isOn: boolean, hashed: string[]): string {
  const config: OfflineConfig = {
    ...{ shell: [], hashed },
    ...{ maxTotal: MAX_TOTAL, maxFile: MAX_FILE, patience: PATIENCE_MS },
  };
  return isOn ? `(${serveOffline})(${JSON.stringify(config)});\n` : `(${retire})();\n`;
}

/** A worker that knows what every page and the search need. @param shell percent-encoded URLs relative to the root of the site */
export const withShell = (script: string, shell: string[]): string =>
  script.replace(noShell, () => `"shell":${JSON.stringify(shell)}`);
