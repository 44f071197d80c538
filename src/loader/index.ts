/** The room that brings the pages of a notebook into somebody else's site, as an Astro content collection. */
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { loadNotes } from './load.ts';
import { folderOf, readOptions, type ZimLoaderOptions } from './options.ts';
import { noteSchema } from './schema.ts';
import { watchNotes } from './watch.ts';

export type { PageToName, ZimLoaderOptions } from './options.ts';
export { type NoteData, noteSchema } from './schema.ts';

/** A loader whose collection has {@link noteSchema}. */
export type ZimLoader = Loader & { schema: typeof noteSchema };

/**
 * A content loader for `defineCollection`: an entry for each page of a notebook, with its HTML, headings and Markdown. It
 * publishes what `zimlight build` would, and reads the same `zimlight.yaml`; pages that are held back are not in it.
 *
 * @throws if an option cannot be used
 */
export function zimLoader(options: ZimLoaderOptions & { schema: 'starlight' }): Loader;
export function zimLoader(options: ZimLoaderOptions): ZimLoader;
export function zimLoader(options: ZimLoaderOptions): Loader {
  const settings = readOptions(options);
  const logged = new Set<string>();
  return {
    name: 'zimlight',
    ...(settings.schema !== 'starlight' && { schema: noteSchema }),
    async load(context) {
      const load = () => loadNotes(settings, context, logged);
      await load();
      watchNotes(folderOf(settings, fileURLToPath(context.config.root)), context, load);
    },
  };
}
