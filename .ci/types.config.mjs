import { defineConfig } from 'astro/config';
import { zimlight } from '../src/library/astro.ts';

// For `npm run check:types`. Before Astro checks types, it loads the notebook, of which types need only the schema: a small
// notebook takes a few seconds less.
export default defineConfig({ integrations: [zimlight({ notebook: 'tests/notebooks/search' })] });
