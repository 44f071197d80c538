import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import type { BuildFolders } from '../cache/index.ts';
import type { ResolvedSettings } from '../collection/index.ts';
import type { DevListener } from './dev-listener.ts';
import { notebookSite } from './integration.ts';
import { isolateEnvironment } from './isolate-environment.ts';
import { ownProject } from './own-project.ts';
import { packageRoot } from './package-root.ts';

/**
 * The Astro configuration for the site of a notebook, for both `astro.config.mjs` and the commands, so that they build
 * the same site. Neither the package nor the notebook is written to.
 *
 * @param listener is told what happens in development
 */
export function siteConfig(
  settings: ResolvedSettings,
  { cacheDir, runDir }: BuildFolders,
  { listener }: { listener?: DevListener } = {},
): AstroUserConfig {
  isolateEnvironment();
  const { base, site } = settings;
  return {
    // Where Astro's generated modules go. An integration then makes the package the root: its sources must lie within.
    root: runDir,
    srcDir: join(packageRoot, 'src'),
    publicDir: join(packageRoot, 'public'),
    cacheDir: runDir,
    base,
    ...(site && { site }),
    trailingSlash: 'always',
    build: {
      format: 'directory',
      // Below `/-/`, where no page can be.
      assets: '-/assets',
    },
    vite: {
      // In development, what pages import; not the rest of the package, nor what else lies beside it.
      server: { fs: { allow: [join(packageRoot, 'src'), join(runDir, 'vite')] } },
      cacheDir: join(runDir, 'vite'),
    },
    devToolbar: { enabled: false },
    integrations: [
      notebookSite({ prepare: () => ({ settings, cacheDir, runDir }), ...(listener && { listener }) }),
      ownProject(settings),
    ],
  };
}
