import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { noteSchema, type ZimLoaderOptions, zimLoader } from '../../src/library/loader.ts';
import { registeredFiles } from '../../src/loader/file-registry.ts';
import { makeFolder } from './folder.ts';

type Entry = Parameters<LoaderContext['store']['set']>[0] & {
  rendered: { html: string; metadata: { headings: object[] } };
};

interface Project {
  /** Files of the Astro project, path → content; the notebook is in `notes/`. */
  files?: Record<string, string | Uint8Array>;
  config?: Partial<{ base: string; site: string; trailingSlash: string; integrations: { name: string }[] }>;
  watcher?: unknown;
}

/** Loads a notebook as Astro would, without Astro. @returns the entries by id, what was logged, and the addresses of files */
export async function loadCollection(options: Partial<ZimLoaderOptions>, { files, config, watcher }: Project) {
  const root = makeFolder(files);
  const cacheDir = pathToFileURL(join(root, 'cache/'));
  const entries = new Map<string, Entry>();
  const log: string[] = [];
  const say = (line: string) => void log.push(line);
  const context = {
    collection: 'notes',
    store: {
      keys: () => entries.keys(),
      set: (entry: Entry) => void entries.set(entry.id, entry),
      delete: (id: string) => void entries.delete(id),
    },
    logger: { info: say, warn: say, error: say },
    config: {
      ...{
        root: pathToFileURL(`${root}/`),
        srcDir: pathToFileURL(`${root}/src/`),
        cacheDir,
        base: '/',
        trailingSlash: 'ignore',
        integrations: [],
      },
      ...config,
    },
    parseData: async ({ data }: { data: unknown }) => (options.schema ? data : noteSchema.parse(data)),
    generateDigest: (data: unknown) => JSON.stringify(data),
    watcher,
  };
  const complete = { base: 'notes', ...options };
  const loader = complete.schema ? zimLoader({ ...complete, schema: complete.schema }) : zimLoader(complete);
  await loader.load(context as unknown as LoaderContext);
  const published = registeredFiles(cacheDir).flatMap(found =>
    found.files.map(({ address }) => `${found.prefix} ${address}`),
  );
  return { root, entries, log, published };
}
