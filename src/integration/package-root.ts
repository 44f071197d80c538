import { fileURLToPath } from 'node:url';

/** The folder of this package: the root of the Astro project, whichever notebook is published. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
