import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { zimAssets } from 'zimlight/astro';

export default defineConfig({
  base: '/docs/',
  integrations: [starlight({ title: 'Garden' }), zimAssets()],
});
