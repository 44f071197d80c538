import { defineConfig } from 'astro/config';
import { zimlight } from './src/library/astro.ts';

// For Astro's own commands, such as `npx astro dev`, which shows changes of the templates at once. They publish the
// notebook in this repository as part of an Astro project; the commands of Zimlight do without one.
export default defineConfig({
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [zimlight({ notebook: 'content' })],
});
