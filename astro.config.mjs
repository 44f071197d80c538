import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import { makeRunDir, notebookCacheDir } from './src/cache/index.ts';
import { packageRoot, siteConfig } from './src/integration/index.ts';
import { resolveSettings } from './src/notebook/index.ts';

const notebook = join(packageRoot, 'content');
const cacheDir = notebookCacheDir(notebook);

// For Astro's own commands, which publish the notebook in this repository.
export default defineConfig({
  ...siteConfig(await resolveSettings(notebook), { cacheDir, runDir: makeRunDir(cacheDir) }),
  root: packageRoot,
});
