import { defineCollection } from 'astro:content';
import { notebookLoader } from './collection/index.ts';

/** The published pages of the notebook; the loader provides their schema. */
export const collections = { notebook: defineCollection({ loader: notebookLoader() }) };
