import { defineCollection } from 'astro:content';
import { notebookLoader } from 'zimlight/loader';

export const collections = { notebook: defineCollection({ loader: notebookLoader() }) };
