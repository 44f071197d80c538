import { posix } from 'node:path';
import mime from 'mime';
import { parentName, safeDecodeURIComponent } from '../address/index.ts';
import type { PageData, PublishedFile } from '../collection/index.ts';

/** A page to export, and what is known of it before anything is written. */
export interface ExportPage {
  data: PageData;
  /** In the site's Markdown. */
  markdown: string;
  /** Whether people wrote it in Markdown. */
  plainMarkdown: boolean;
  /** The folder of its files in the notebook. */
  folder: string;
  /** The pages below it, in Zim's order. */
  children: ExportPage[];
  /** Whether it is the notebook's home page. */
  isHome: boolean;
}

/** A file to export that is no page. */
export interface ExportFile extends PublishedFile {
  /** Relative to the notebook. */
  path: string;
}

/** What `loadPages` says of a page. */
export type PageInput = Pick<ExportPage, 'data' | 'markdown' | 'plainMarkdown'>;

/** The pages with their folders and the pages below them. */
export function exportPages(loaded: PageInput[]): ExportPage[] {
  const folders = new Map<string, string>();
  for (const { data } of loaded) {
    if (!data.file) continue;
    const [parts, names] = [data.file.replace(/\.[^./]*$/, '').split('/'), data.name.split(':')];
    for (let depth = names.length; depth > 0; depth--) {
      const name = names.slice(0, depth).join(':');
      if (depth === names.length || !folders.has(name)) folders.set(name, parts.slice(0, depth).join('/'));
    }
  }
  const pages = loaded.map(page => ({
    ...page,
    folder: folders.get(page.data.name) ?? page.data.name.replaceAll(':', '/').replaceAll(' ', '_'),
    children: [] as ExportPage[],
    isHome: page.data.address === '/',
  }));
  const byName = new Map(pages.map(page => [page.data.name, page]));
  for (const page of pages) {
    const { name } = page.data;
    if (name !== '') byName.get(parentName(name))?.children.push(page);
  }
  return pages;
}

const root = '/-/files/';

/** The files of the notebook among those that are published. */
export function exportFiles(published: PublishedFile[]): ExportFile[] {
  return published.flatMap(file =>
    file.address.startsWith(root)
      ? [{ ...file, path: posix.normalize(safeDecodeURIComponent(file.address.slice(root.length))) }]
      : [],
  );
}

/** Whether a file of this name is a picture. */
export function isPicture(path: string): boolean {
  const extension = posix.extname(path);
  return extension === '' || (mime.getType(path) ?? '').startsWith('image/');
}
