import type { SiteUrl } from '../address/index.ts';
import type { PageData, SiteInfo } from '../collection/index.ts';

/** A site whose pages are rendered. */
export interface RenderedSite {
  siteInfo: SiteInfo;
  siteUrl: SiteUrl;
  pages: readonly PageData[];
  /** Returns the HTML of a note. @param key `PageData.html` */
  readHtml(key: string): Promise<string>;
}

/** A path of the site, which becomes a file. */
export interface SitePath {
  /** The route's pattern: see `integration/routes.ts`. */
  route: string;
  /** Without the base, not percent-encoded. */
  address: string;
  /** What the file is made from, as plain data; nothing if it depends on all pages. */
  props?: object;
}

/** The rendering program: see `program.ts`. */
export interface Program {
  /** Sets the site whose pages are rendered from now on. */
  provide(site: RenderedSite): void;
  /** All paths of the site. */
  paths(): AsyncGenerator<SitePath>;
  /** The path at an address, without the base, percent-encoded or not; nothing if there is none. */
  findPath(address: string): Promise<SitePath | undefined>;
  /**
   * Renders a path of the site that was provided last.
   *
   * @returns the content of its file
   * @throws what the components throw
   */
  render(path: SitePath): Promise<Uint8Array>;
}
