import type { ResolvedSettings } from '../notebook/index.ts';

/** A notebook that is published as a site. */
export interface RegisteredSite {
  settings: ResolvedSettings;
  /** The notebook's cache folder. */
  cacheDir: string;
  /** The folder of this command: see `makeRunDir`. */
  runDir: string;
  /** Whether the site is built for reading from disk. @default false */
  portable?: boolean;
  /** The messages that were logged, if messages go to Astro's log: see `logMessages`. */
  logged?: Set<string>;
}

const registry = Symbol.for('zimlight.sites');

/**
 * By the URL of the Astro project's cache folder. Astro may load this file more than once, into module graphs of its own;
 * all copies share what belongs to the process.
 */
const shared = globalThis as { [registry]?: Map<string, RegisteredSite> };

/** Tells the loader which notebook the integration publishes. Settings that have changed are registered again. */
export function registerSite(astroCacheDir: URL, site: RegisteredSite): void {
  shared[registry] ??= new Map();
  shared[registry].set(astroCacheDir.href, site);
}

/** The notebook that the integration publishes. @throws if the project does not use the integration */
export function registeredSite(astroCacheDir: URL): RegisteredSite {
  const site = shared[registry]?.get(astroCacheDir.href);
  if (!site) throw new Error('the loader finds no notebook: add the integration `zimlight` to the Astro configuration');
  return site;
}
