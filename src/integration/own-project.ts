import { readdirSync } from 'node:fs';
import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ResolvedSettings } from '../collection/index.ts';
import { writeBuildInfo } from './build-info.ts';
import { redirectStrays } from './dev-middleware.ts';
import { packageRoot } from './package-root.ts';
import { errorRoute } from './routes.ts';

/**
 * The integration for sites that the commands build, rather than a project of somebody else: the package is the Astro
 * project. It comes after the integration that adds the notebook.
 */
export function ownProject(settings: ResolvedSettings): AstroIntegration {
  let base = '/';
  return {
    name: 'zimlight-own-project',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        // The cache folder is nowhere near the dependencies, so what a build generates there cannot import them by name.
        const environments = { prerender: { resolve: { noExternal: true as const } } };
        const vite = command === 'build' ? { environments } : {};
        // Astro has by now chosen the folder for what it generates, by its first root.
        updateConfig({ root: pathToFileURL(packageRoot), vite });
        if (command === 'dev' && !hasPageCalled404(settings.folder)) injectRoute(errorRoute);
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server }) => redirectStrays(server, base),
      'astro:build:done': async ({ dir }) => {
        const outDir = fileURLToPath(dir);
        // Astro copies them as they are in the package, which may be read-only.
        for (const name of await readdir(join(packageRoot, 'public'))) await chmod(join(outDir, name), 0o644);
        // Last, because it says that the site is complete.
        const { siteHeadersOf } = await import('./site-headers.ts');
        const headers = siteHeadersOf(settings);
        await writeBuildInfo(outDir, {
          base,
          ...(Object.keys(headers).length > 0 && { headers }),
        });
      },
    },
  };
}

/** Astro would show the error page in the place of such a page: the server does without its own then. */
function hasPageCalled404(folder: string): boolean {
  return readdirSync(folder).some(name => /^404(?:\.|$)/.test(name));
}
