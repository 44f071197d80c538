import type { Page } from '../notebook/index.ts';
import type { LoaderSettings } from './options.ts';

/** The id of the page at the top of the collection. */
export const INDEX = 'index';

/** The ids and addresses of pages. */
export interface PageIds {
  /** The address of a page from the prefix on: `/a/b-c/`. */
  address(page: Page): string;
  /** The id at an address. */
  idAt(address: string): string;
}

/**
 * Gives each page an id that no other page has, and the address that follows from it.
 *
 * @param trailingSlash Astro's setting: with `never`, addresses end without a slash
 */
export function pageIds({ generateId }: Pick<LoaderSettings, 'generateId'>, trailingSlash: string): PageIds {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const slash = trailingSlash === 'never' ? '' : '/';
  const unique = (wanted: string, name: string) => {
    let id = wanted;
    for (let number = 1; names.has(id) && names.get(id) !== name; number++) id = `${wanted}-${number}`;
    names.set(id, name);
    return id;
  };
  return {
    address(page) {
      const { name, file } = page;
      // From the address that the page has on a site of its own.
      const isHome = page.address === '/';
      const own = page.address.slice(1, -1);
      // A page called “Index” is not the one at the top.
      const usual = isHome ? INDEX : own === INDEX ? `${INDEX}-1` : own;
      const wanted = generateId?.({ name, file: file?.path, id: usual }) ?? usual;
      const id = unique(wanted, name);
      const address = id === INDEX ? '/' : `/${id}${slash}`;
      ids.set(address, id);
      return address;
    },
    idAt: address => ids.get(address) as string,
  };
}
