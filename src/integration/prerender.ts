import type { AstroPrerenderer } from 'astro';
import { reportProgress } from '../collection/index.ts';

/** The error if a page cannot be rendered. @param path of the page on its host */
export function renderError(path: string, cause: unknown): Error {
  return new Error(`cannot render the page ${path}: ${cause instanceof Error ? cause.message : cause}`, { cause });
}

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
        throw renderError(decodeURI(new URL(request.url).pathname), cause);
      }
    },
    async teardown() {
      reportProgress({ stage: 'finishing' });
      await prerenderer.teardown?.();
    },
  };
}
