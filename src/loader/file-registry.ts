import type { PublishedFile } from '../collection/index.ts';

/** The files of a notebook that a collection publishes. */
export interface CollectionFiles {
  /** The notebook's folder. */
  folder: string;
  /** Where they are on the site, without Astro's `base`: `/wiki/`. */
  prefix: string;
  files: PublishedFile[];
}

const registry = Symbol.for('zimlight.files');

/**
 * By the URL of the Astro project's cache folder, and the name of the collection. Astro may load this file more than once;
 * all copies share what belongs to the process.
 */
const shared = globalThis as { [registry]?: Map<string, Map<string, CollectionFiles>> };

/** Tells the integration which files the loader has published. */
export function registerFiles(astroCacheDir: URL, collection: string, found: CollectionFiles): void {
  shared[registry] ??= new Map();
  const ofProject = shared[registry].get(astroCacheDir.href) ?? new Map();
  shared[registry].set(astroCacheDir.href, ofProject.set(collection, found));
}

/** The files of all collections of a project. */
export function registeredFiles(astroCacheDir: URL): CollectionFiles[] {
  return [...(shared[registry]?.get(astroCacheDir.href)?.values() ?? [])];
}
