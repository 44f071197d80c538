import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { registeredFiles } from './file-registry.ts';

/** The name by which the loader knows whether a project uses the integration. */
export const ASSETS = 'zimlight/assets';

/** Options of `zimAssets`. */
export interface ZimAssetsOptions {
  /**
   * Whether pages get a style sheet for what only notes have: check boxes, tags, the colours of code.
   * @default true
   */
  styles?: boolean;
}

const STYLES = 'virtual:zimlight/notes.css';
const stylesPlugin = {
  name: 'zimlight-notes',
  resolveId: (id: string) => (id === STYLES ? `\0${STYLES}` : undefined),
  load: async (id: string) => {
    if (id !== `\0${STYLES}`) return undefined;
    const { noteStylesheet } = await import('./stylesheet.ts');
    return noteStylesheet();
  },
};

/**
 * The Astro integration that goes with `zimLoader`, because no loader can do this: it serves the files that notes link and
 * show in development, copies them into the site in a build, and adds a style sheet. It loads large modules only when they
 * are needed.
 */
export function zimAssets({ styles = true }: ZimAssetsOptions = {}): AstroIntegration {
  let cacheDir: URL;
  return {
    name: ASSETS,
    hooks: {
      'astro:config:setup': ({ injectScript, updateConfig }) => {
        if (!styles) return;
        updateConfig({ vite: { plugins: [stylesPlugin] } });
        injectScript('page-ssr', `import '${STYLES}';`);
      },
      'astro:config:done': ({ config }) => {
        cacheDir = config.cacheDir;
      },
      'astro:server:setup': async ({ server }) => {
        const { serveCollectionFiles } = await import('./serve-files.ts');
        server.middlewares.use(serveCollectionFiles(() => registeredFiles(cacheDir)));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { copyFiles, logMessages, reported } = await import('../collection/index.ts');
        for (const { folder, prefix, files } of registeredFiles(cacheDir)) {
          const messages = await copyFiles(files, folder, join(fileURLToPath(dir), prefix));
          logMessages(messages.map(reported), logger, new Set());
        }
      },
    },
  };
}
