import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import type { ResolvedSettings } from '../collection/index.ts';
import { zimlight } from './integration.ts';

/** The folder of this package: the root of the Astro project, whichever notebook is published. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The cache folder of a notebook, below `node_modules`, which watchers and linters ignore.
 *
 * @param folder absolute path of the notebook
 */
export function notebookCacheDir(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(packageRoot, 'node_modules/.cache/zimlight', digest);
}

/**
 * The Astro configuration for the site of a notebook, for both `astro.config.mjs` and the commands, so that they build
 * the same site.
 */
export function siteConfig(settings: ResolvedSettings): AstroUserConfig {
  isolateEnvironment();
  const { folder, base, site } = settings;
  return {
    root: packageRoot,
    cacheDir: notebookCacheDir(folder),
    base,
    ...(site && { site }),
    trailingSlash: 'always',
    // Astro's default removes line breaks between elements, as JSX does; the templates contain only those they need.
    compressHTML: false,
    build: {
      format: 'directory',
      // Below `/-/`, where no page can be.
      assets: '-/assets',
      // A strict content security policy forbids inline styles and scripts; files are also fetched only once.
      inlineStylesheets: 'never',
    },
    vite: { build: { assetsInlineLimit: 0 } },
    devToolbar: { enabled: false },
    integrations: [zimlight(settings)],
  };
}

/** Names in `import.meta.env` that Astro sets, unless an environment variable of that name overrides it. */
const namesOfAstro = ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'];

/** Keeps environment variables from changing the site, and Astro from sending telemetry and checking for updates. */
function isolateEnvironment(): void {
  for (const name of namesOfAstro) delete process.env[name];
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
}
