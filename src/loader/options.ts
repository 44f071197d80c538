import { resolve } from 'node:path';
import { settingFields } from '../settings/schema.ts';

/** What `generateId` is told about a page. */
export interface PageToName {
  /** Zim's page name, `A:B C`. */
  name: string;
  /** The page's file, relative to the notebook: `A/B_C.txt`; undefined for a folder of pages without a page of its own. */
  file: string | undefined;
  /** The id by default: `a/b-c`, and `index` for the home page. */
  id: string;
}

/** Options of `zimLoader`. */
export interface ZimLoaderOptions {
  /** The notebook's folder, relative to the root of the Astro project. */
  base: string;
  /**
   * Where the pages are on the site, without Astro's `base`: `/wiki/`. Your route decides that; links in notes need to know.
   * @default '/'
   */
  prefix?: string;
  /** The id of an entry. The page is at `prefix` + id, or at `prefix` if the id is `index`. */
  generateId?: (page: PageToName) => string;
  /** What is not published, besides what the notebook holds back: page names with `*`, tags, files: `['Diary:**', '@client']`. */
  exclude?: string[];
  /** Which data entries have: with `starlight`, what Starlight's `docsSchema` takes. @default `noteSchema` */
  schema?: 'starlight';
  /** Where the page of a tag is, from `prefix` on: `/tags/x/`. Without this option, tags are no links. */
  tagAddress?: (tag: string) => string | undefined;
}

/** {@link ZimLoaderOptions}, checked and complete. */
export interface LoaderSettings extends ZimLoaderOptions {
  /** With `/` at both ends. */
  prefix: string;
  except: string[];
}

/** @throws if an option cannot be used */
export function readOptions(options: ZimLoaderOptions): LoaderSettings {
  const { base, prefix = '/', exclude = [] } = options;
  if (typeof base !== 'string')
    throw new Error("zimLoader needs the notebook's folder: zimLoader({ base: './notes' })");
  const { data, error } = settingFields.publish.safeParse({ except: exclude });
  if (!data) throw new Error(`the option \`exclude\` of zimLoader: ${error.issues[0]?.message}`);
  return { ...options, prefix: `/${prefix}/`.replace(/\/{2,}/g, '/'), except: data.except };
}

/** The notebook's absolute path. @param root of the Astro project */
export const folderOf = ({ base }: Pick<ZimLoaderOptions, 'base'>, root: string): string => resolve(root, base);
