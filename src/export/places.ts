import { posix } from 'node:path';
import { safeDecodeURIComponent } from '../address/index.ts';
import type { ExportFile, ExportPage } from './page.ts';

/** Where something lies in the export. */
export interface Place {
  /** Relative to the folder of the export. */
  file: string;
  /**
   * What relative links lead to: the same path, or where the file will be on the site that is made of the export. That
   * of a page's folder ends in `/`.
   */
  path: string;
  /** Whether it has another name because the reader does not allow its own. */
  renamed?: boolean;
}

/** How a flavour lays out pages and files. */
export interface Layout {
  page(page: ExportPage): Place;
  /**
   * @param owner the page in whose folder the file is
   * @param rest its path in that folder; without an owner, its path in the notebook
   */
  file(rest: string, owner: ExportPage | undefined): Place;
}

/** A page or a file that a link leads to, and the fragment of the link. */
export type LocalTarget = { page: ExportPage; fragment: string } | { file: ExportFile; fragment: string };

/** Where all pages and files lie. No two lie at the same path, even where case does not count. */
export class Places {
  readonly #pages = new Map<ExportPage, Place>();
  readonly #files = new Map<ExportFile, Place>();
  readonly #renamed: [file: string | undefined, place: Place][] = [];
  readonly #byAddress: Map<string, ExportPage | ExportFile>;
  readonly #byPath: Map<string, ExportFile>;

  constructor(pages: ExportPage[], files: ExportFile[], layout: Layout) {
    const taken = new Set<string>();
    const owners = Map.groupBy(pages, page => page.folder);
    for (const page of pages) {
      const wanted = layout.page(page);
      const place = unique(wanted, taken);
      this.#pages.set(page, place);
      if (wanted.renamed || place.file !== wanted.file) this.#renamed.push([page.data.file, place]);
    }
    for (const file of files) {
      const owner = ownerOf(file.path, owners);
      const wanted = layout.file(owner ? file.path.slice(owner.folder.length + 1) : file.path, owner);
      const place = unique(wanted, taken);
      this.#files.set(file, place);
      if (wanted.renamed || place.file !== wanted.file) this.#renamed.push([file.path, place]);
    }
    this.#byAddress = new Map<string, ExportPage | ExportFile>([
      ...pages.map(page => [page.data.address, page] as const),
      ...files.map(file => [safeDecodeURIComponent(file.address), file] as const),
    ]);
    this.#byPath = new Map(files.map(file => [file.path, file]));
  }

  of(target: ExportPage | ExportFile): Place {
    return (this.#pages.get(target as ExportPage) ?? this.#files.get(target as ExportFile)) as Place;
  }

  /** All files with their places. */
  files(): [ExportFile, Place][] {
    return [...this.#files];
  }

  /** All pages with their places. */
  pages(): [ExportPage, Place][] {
    return [...this.#pages];
  }

  /** The files of the notebook that have another name in the export. */
  renamed(): readonly [file: string | undefined, place: Place][] {
    return this.#renamed;
  }

  /** The file at a path of the notebook. */
  fileAt(path: string): ExportFile | undefined {
    return this.#byPath.get(path);
  }

  /**
   * The page or the file of an address on the site; nothing for other addresses.
   *
   * @param url as in the site's Markdown: `/a/b-c/#anchor`
   * @param from the page that the link is on
   */
  find(url: string, from: ExportPage): LocalTarget | undefined {
    const [, address = '', fragment = ''] = /^([^#]*)#?(.*)/s.exec(url) ?? [];
    if (address === '') return fragment ? { page: from, fragment: safeDecodeURIComponent(fragment) } : undefined;
    if (!/^\/(?!\/)/.test(address)) return undefined;
    const found = this.#byAddress.get(address) ?? this.#byAddress.get(safeDecodeURIComponent(address));
    if (!found) return undefined;
    if ('data' in found) return { page: found, fragment: safeDecodeURIComponent(fragment) };
    return { file: found, fragment };
  }
}

/** The page in whose folder a file is: of several, the one whose folder is nearest. */
function ownerOf(path: string, owners: Map<string, ExportPage[]>): ExportPage | undefined {
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
    const found = owners.get(folder)?.[0];
    if (found) return found;
  }
  return undefined;
}

/** A place with a number before its extension, if another file lies there. */
function unique({ file, path }: Place, taken: Set<string>): Place {
  const key = (name: string) => name.normalize('NFC').toLowerCase();
  const numbered = (name: string, number: number) => (number ? name.replace(/(\.[^./]*)?$/, `-${number}$1`) : name);
  let number = 0;
  while (taken.has(key(numbered(file, number)))) number += 1;
  taken.add(key(numbered(file, number)));
  return { file: numbered(file, number), path: path.endsWith('/') ? path : numbered(path, number) };
}

/** A relative path as the destination of a link, percent-encoded. Letters of all scripts stay. */
export function relativePath(from: Place, to: Place): string {
  const base = from.path.endsWith('/') || from.path === '' ? from.path : `${posix.dirname(from.path)}/`;
  const path = posix.relative(`/${base}`, `/${to.path}`) || '.';
  const isFolder = to.path.endsWith('/') || to.path === '';
  return encodePath(isFolder ? `${path}/`.replace(/^\.\/$/, './') : path);
}

/** Percent-encodes a path. */
export function encodePath(path: string): string {
  const encoded = path.replace(/[^\p{L}\p{M}\p{N}/\-_.~@+,=]/gu, character =>
    /[!'()*]/.test(character)
      ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(character),
  );
  return encoded;
}
