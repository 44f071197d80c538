import { defineConfig } from 'astro/config';
import { siteConfig } from './src/integration/index.ts';

// For Astro's own commands, which publish the notebook that comes with the repository.
export default defineConfig(siteConfig({ notebook: 'content' }));
