import { type SiteUrl, withBase } from '../address/index.ts';
import type { Page } from '../notebook/index.ts';
import { digestOf } from './page-store.ts';

/** Everything that the pages of a notebook depend on, apart from the notebook. */
export interface LoadOptions {
  siteUrl: SiteUrl;
  /** The notebook's cache folder. */
  cacheDir: string;
  /** BCP 47 tag of the notes; none if it is unknown. */
  language?: string;
  /**
   * Whether smaller versions of pictures are made, which only a site needs.
   * @default true
   */
  pictureVersions?: boolean;
  /**
   * Whether addresses in the Markdown files of pages are relative, where the origin is unknown.
   * @default false
   */
  portable?: boolean;
  /**
   * Whether results may be drafts, whose code is not highlighted: those who need no HTML, or that of few pages, need not wait
   * for that. See `NotebookLoader.readHtml`.
   * @default false
   */
  drafts?: boolean;
  /** For pages within a site that is not the notebook's own. */
  embedding?: Embedding;
  /** What may have changed since the last load by the same loader, if that is known: see `NotebookOptions`. */
  changed?: ReadonlySet<string>;
}

/** A digest that names what results are made for, such as a site at a certain place, or a check. */
export function loadKind(options: LoadOptions): string {
  const { siteUrl, language = '', portable = false, pictureVersions = true } = options;
  return digestOf(['kind', siteUrl.origin, siteUrl.base, language, portable, pictureVersions]);
}

/** What a site decides about the pages of a notebook within it. */
export interface Embedding {
  /** The address of a page, without the base. */
  address(page: Page): string;
  /** Address of a tag's page, without the base; tags are no links without it. */
  tagAddress?: ((tag: string) => string | undefined) | undefined;
  /** What is held back besides what the author holds back: see the setting `except`. */
  except: string[];
}

/** A function that returns the URL or path of the site for a page, without a slash at its end: see `convertPage`. */
export function siteRoots({ siteUrl, portable = false }: LoadOptions): (page: Page) => string {
  const { origin, base } = siteUrl;
  const siteRoot = (origin ? new URL(base, origin).href : withBase('', base)).replace(/\/$/, '');
  return ({ address }) => (portable && !origin ? rootFrom(address) : siteRoot);
}

/** The relative path from a page to the root of the site, without a slash at its end: `.` or `../..`. */
const rootFrom = (address: string) =>
  address
    .slice(1)
    .replace(/[^/]+(\/?)/g, '..$1')
    .replace(/\/$/, '') || '.';
