import type { AstroPrerenderer } from 'astro';
import { reportProgress } from '../collection/index.ts';

/** Astro's own way of making pages, which on top says how far it is, and which page it was that could not be made. */
export function watchOver(prerenderer: AstroPrerenderer): AstroPrerenderer {
  let total = 0;
  let done = 0;
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      total = paths.length;
      return paths;
    },
    async render(request, options) {
      reportProgress({ stage: 'writing pages', done, total });
      done++;
      try {
        return await prerenderer.render(request, options);
      } catch (cause) {
        const path = decodeURI(new URL(request.url).pathname);
        throw new Error(`the page ${path} cannot be made: ${cause instanceof Error ? cause.message : cause}`, {
          cause,
        });
      }
    },
    async teardown() {
      reportProgress({ stage: 'finishing' });
      await prerenderer.teardown?.();
    },
  };
}
