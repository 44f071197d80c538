import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { makeRunDir, notebookCacheDir } from '../cache/index.ts';
import type { RegisteredSite } from '../collection/site-registry.ts';
import type { Replacements } from './components.ts';
import { notebookSite } from './integration.ts';

/** Options of the integration. */
export interface ZimlightOptions extends Replacements {
  /** The notebook's folder, relative to the root of the project. Its settings are in its `zimlight.yaml`. */
  notebook: string;
}

/**
 * The Astro integration that adds the site of a notebook to a project: all its pages, search, feeds and files, with the
 * theme. A page of the project itself takes precedence over a page of the notebook at the same address. `site` and `base`
 * are those of the project. The pages are in the collection `notebook`, which needs the loader in `content.config.ts`:
 *
 *     export const collections = { notebook: defineCollection({ loader: notebookLoader() }) };
 *
 * @throws when Astro starts, if there is no such folder, or a setting of the project or the notebook cannot be used
 */
export function zimlight({ notebook, ...replacements }: ZimlightOptions): AstroIntegration {
  return notebookSite({ ...replacements, isGuest: true, prepare: config => prepare(notebook, config) });
}

async function prepare(notebook: string, config: AstroConfig): Promise<RegisteredSite> {
  if (config.trailingSlash === 'never' || config.build.format !== 'directory') {
    throw new Error(
      "zimlight needs addresses that end in a slash: build.format 'directory', and not trailingSlash 'never'",
    );
  }
  const folder = resolve(fileURLToPath(config.root), notebook);
  const { resolveSettings } = await import('../collection/index.ts');
  const overrides = { base: config.base, ...(config.site && { site: config.site }) };
  const cacheDir = notebookCacheDir(folder, fileURLToPath(new URL('zimlight/', config.cacheDir)));
  const settings = await resolveSettings(folder, overrides, { cacheDir });
  const runDir = makeRunDir(cacheDir);
  process.once('exit', () => rmSync(runDir, { recursive: true, force: true }));
  return { settings, cacheDir, runDir, logged: new Set() };
}
