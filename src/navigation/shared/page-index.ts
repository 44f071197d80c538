/**
 * All addresses of the site, for the error page, which suggests pages from it. Addresses are without the base and not
 * percent-encoded.
 */
export interface PageIndex {
  /** Sorted by address. */
  pages: [address: string, title: string][];
  /** Former addresses, each with the index in {@link PageIndex.pages} of the page that has it now. */
  former: [address: string, page: number][];
}

/** Path of the index in the site, below the base. */
export const pageIndexPath = '-/addresses.json';
