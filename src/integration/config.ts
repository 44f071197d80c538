import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { zimlight } from './integration.ts';
import type { SiteOptions } from './options.ts';

/** The folder of this package: what Astro takes for the project, whatever notebook is published. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Astro's configuration for the site of a notebook, for `astro.config.mjs` and for the commands, so that both build the
 * same site. Whoever builds adds `outDir`, `base` and `site`.
 *
 * @param settings `notebook` may be relative to the package
 */
export function siteConfig(settings: SiteOptions): AstroUserConfig & { cacheDir: string } {
  settleEnvironment();
  const notebook = resolve(packageRoot, settings.notebook);
  const digest = createHash('sha256').update(notebook).digest('hex').slice(0, 16);
  return {
    root: packageRoot,
    // One for each notebook. Below node_modules, which no watcher and no linter looks at.
    cacheDir: join(packageRoot, 'node_modules/.cache/zimlight', digest),
    trailingSlash: 'always',
    // Astro's default takes out line breaks between elements as JSX does; templates say what they mean instead.
    compressHTML: false,
    build: {
      format: 'directory',
      // Below `/-/`, where no page can be.
      assets: '-/assets',
      // A strict content security policy forbids styles and scripts in the page; as files they are fetched once for all.
      inlineStylesheets: 'never',
    },
    vite: { build: { assetsInlineLimit: 0 } },
    devToolbar: { enabled: false },
    integrations: [zimlight({ ...settings, notebook })],
  };
}

/** Names that Astro has values of its own for in `import.meta.env`, where variables of the environment would win. */
const namesOfAstro = ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'];

/** Keeps the environment from changing the site, and Astro from reporting builds and asking for updates. */
function settleEnvironment(): void {
  for (const name of namesOfAstro) delete process.env[name];
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
}
