import { defineConfig } from 'astro/config';
import { zimAssets } from 'zimlight/astro';

export default defineConfig({
  site: 'https://example.org',
  integrations: [zimAssets()],
});
