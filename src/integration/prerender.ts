import type { AstroPrerenderer } from 'astro';
import { reportProgress } from '../collection/index.ts';

/** Wraps Astro's prerenderer: it reports progress, and names the page in the error if one cannot be rendered. */
export function reportingPrerenderer(prerenderer: AstroPrerenderer): AstroPrerenderer {
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
        throw new Error(`cannot render the page ${path}: ${cause instanceof Error ? cause.message : cause}`, {
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
