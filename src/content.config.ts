import { defineCollection } from 'astro:content';
import { labels, language, notebook } from 'virtual:zimlight/settings';
import { notebookLoader } from './collection/index.ts';

/** The published pages of the notebook. The loader brings its schema along. */
export const collections = { pages: defineCollection({ loader: notebookLoader(notebook, { labels, language }) }) };
