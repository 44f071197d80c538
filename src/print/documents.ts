import type { PageData } from '../collection/index.ts';
import { isPage, type PageTree, type TreeNode } from '../navigation/index.ts';

/** A page of a document. */
export interface PrintedPage extends Pick<PageData, 'title' | 'address' | 'titled' | 'html' | 'embeds'> {
  /** How far below the page is that the document is about; pages at the top of the notebook have 1. */
  depth: number;
}

/**
 * The most words of a document that is written with the site: half a megabyte of HTML, and a megabyte for the notebook, of which
 * there is only one. Browsers put longer ones together, so that neither builds nor sites grow much.
 */
const MAX_WORDS = { notebook: 50_000, section: 25_000 };

/** The whole notebook, as the address of a section: it is also the home page's. */
export const WHOLE = '/';

/**
 * The documents that are written with the site: the notebook, and each section at its top, unless they are too long.
 *
 * @param byAddress all pages of the site
 * @returns address of the section, {@link WHOLE} for the notebook → its pages, in the order in which readers meet them
 */
export function printDocuments(
  { root }: PageTree,
  byAddress: ReadonlyMap<string, PageData>,
  maxWords = MAX_WORDS,
): Map<string, PrintedPage[]> {
  const sections = root.children.filter(node => node.children.length > 0 && isPage(node) && node.address !== WHOLE);
  const documents = new Map<string, PrintedPage[]>();
  for (const [node, depth] of [[root, 0] as const, ...sections.map(section => [section, 0] as const)]) {
    const pages = pagesOf(node, depth, byAddress);
    const words = pages.reduce((sum, { address }) => sum + (byAddress.get(address)?.words ?? 0), 0);
    const [address, max] = node === root ? [WHOLE, maxWords.notebook] : [node.address, maxWords.section];
    if (words <= max) documents.set(address, pages);
  }
  return documents;
}

function pagesOf(node: TreeNode, depth: number, byAddress: ReadonlyMap<string, PageData>): PrintedPage[] {
  const below = node.children.flatMap(child => pagesOf(child, depth + 1, byAddress));
  const page = isPage(node) ? byAddress.get(node.address) : undefined;
  if (!page) return below;
  const { title, address, titled, html, embeds } = page;
  return [{ title, address, titled, html, ...(embeds && { embeds }), depth }, ...below];
}

/** The address of a document. @param section as in {@link printDocuments} */
export const printAddress = (section: string): string => `/-/print${section}`;

/** Where a page and those below it are as one document. */
export interface PrintPlace {
  /** Of the document: without the base, not percent-encoded. */
  address: string;
  /** Address of the page, if the document has others, or is put together by a script. */
  page?: string;
}

/** {@link PrintPlace} of a page that has pages below it. The home page's is that of the whole notebook. */
export function printPlace(node: TreeNode, documents: ReadonlyMap<string, unknown>): PrintPlace {
  let section = node;
  while (section.parent?.parent) section = section.parent;
  const written = documents.has(section.address) && isPage(section) ? section.address : WHOLE;
  return { address: printAddress(written), ...(written !== node.address && { page: node.address }) };
}
