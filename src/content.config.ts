import { defineCollection } from 'astro:content';
import { cacheDir, language, notebook } from 'virtual:zimlight/settings';
import { notebookLoader } from './collection/index.ts';

/** The published pages of the notebook; the loader provides their schema. */
export const collections = {
  pages: defineCollection({ loader: notebookLoader(notebook, { cacheDir, language }) }),
};
