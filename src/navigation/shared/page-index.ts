/** What the error page knows of the site: it is fetched by nothing else. Addresses are without the base, not encoded. */
export interface PageIndex {
  /** In the order of their addresses. */
  pages: [address: string, title: string][];
  /** Former addresses, the last ones, and the index of the page in {@link PageIndex.pages} that each leads to. */
  former: [address: string, page: number][];
}

/** Where it is in the site, below the base. */
export const pageIndexPath = '-/addresses.json';
