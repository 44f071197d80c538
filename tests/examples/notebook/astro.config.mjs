import { defineConfig } from 'astro/config';
import { zimlight } from 'zimlight/astro';

export default defineConfig({
  site: 'https://example.org',
  integrations: [
    zimlight({
      notebook: '../notes',
      components: { Footer: './src/components/Footer.astro' },
      customCss: ['./src/styles/custom.css'],
    }),
  ],
});
