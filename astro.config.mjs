import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import { packageRoot, siteConfig } from './src/integration/index.ts';
import { resolveSettings } from './src/notebook/index.ts';

// For Astro's own commands, which publish the notebook in this repository.
export default defineConfig(siteConfig(await resolveSettings(join(packageRoot, 'content'))));
