import { defineCollection } from 'astro:content';
import { zimLoader } from 'zimlight/loader';

export const collections = {
  notes: defineCollection({ loader: zimLoader({ base: '../notes', prefix: '/wiki/' }) }),
};
