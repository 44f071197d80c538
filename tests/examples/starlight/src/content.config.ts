import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { zimLoader } from 'zimlight/loader';

export const collections = {
  docs: defineCollection({
    loader: zimLoader({ base: '../notes', schema: 'starlight' }),
    schema: docsSchema(),
  }),
};
