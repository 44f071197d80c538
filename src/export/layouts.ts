import { posix } from 'node:path';
import type { ExportPage } from './page.ts';
import type { Layout, Place } from './places.ts';

const asFile = (file: string): Place => ({ file, path: file });

/** The path of a page's note without its extension, as Zim names it: `A/B_C`. */
const stem = ({ data, folder }: ExportPage) => data.file?.replace(/\.[^./]*$/, '') ?? folder;

/** Zim's own names: `A/B_C.md`, and the files of the page in `A/B_C/`. Links need no `%20`. */
export const zimLayout: Layout = {
  page: page => asFile(page.data.name === '' ? 'index.md' : `${stem(page)}.md`),
  file: (rest, owner) => asFile(owner ? `${owner.folder}/${rest}` : rest),
};

/** As {@link zimLayout}, but a page with others below it is the README.md of their folder, which GitHub shows with it. */
export const readmeLayout: Layout = {
  page(page) {
    if (page.isHome) return asFile('README.md');
    return asFile(page.children.length > 0 ? `${stem(page)}/README.md` : `${stem(page)}.md`);
  },
  file: zimLayout.file,
};

/** Names of pages, `A/B C.md`: Obsidian shows the name of the file as the title. */
export const nameLayout: Layout = {
  page({ data }) {
    const path = obsidianPath(data.name);
    return { ...asFile(`${path}.md`), renamed: path !== data.name.replaceAll(':', '/') };
  },
  file(rest, owner) {
    const path = linkable(rest);
    return { ...asFile(owner ? `${obsidianPath(owner.data.name)}/${path}` : path), renamed: path !== rest };
  },
};

/** A page's name as a path in Obsidian. */
export const obsidianPath = (name: string): string => name.split(':').map(linkable).join('/');

/** A name without the characters that Obsidian's links cannot contain. */
function linkable(name: string): string {
  return name
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/[#^|]+/g, '-')
    .replaceAll('%%', '%');
}

/** The address of a page on the site without the slashes around it, `a/b-c`; that of the home page's files is its name. */
const address = ({ data }: ExportPage) => data.address.replace(/^\/|\/$/g, '');
const filesAddress = (page: ExportPage) => address(page) || page.data.name.split(':').map(slug).join('/');
const slug = (part: string) => part.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');

/** What Hugo would read as a page, even among the files of one. */
const hugoContent = /\.(?:md|markdown|mdown|html?|ad|adoc|asciidoc|org|pandoc|pdc|rst)$/i;

/**
 * Hugo's bundles, at the addresses that the pages have on our site: `content/a/b-c/index.md`, `_index.md` with pages below
 * it, and the files of a page beside it. So relative links are right both among the files and on the site.
 */
export const bundleLayout: Layout = {
  page(page) {
    const folder = address(page);
    const isSection = page.isHome || page.children.length > 0;
    const file = posix.join('content', folder, isSection ? '_index.md' : 'index.md');
    return { file, path: folder ? `${folder}/` : '' };
  },
  file(rest, owner) {
    const path = owner ? posix.join(filesAddress(owner), rest) : rest;
    const isBeside = owner && !(owner.isHome && owner.data.name === '') && !hugoContent.test(rest);
    return { file: posix.join(isBeside ? 'content' : 'static', path), path };
  },
};

/** Names that mean something else to Starlight. */
const reserved = /^(?:404$|(?:.*\/)?index$)/;

/**
 * Starlight's folders: pages in `src/content/docs/`, at the addresses that they have on our site, and files in `public/`.
 * Pictures that Astro is to process lie beside the pages as well, see {@link assetPath}.
 */
export const starlightLayout: Layout = {
  page(page) {
    const path = address(page);
    const named = reserved.test(path) ? `${path}-page` : path;
    const place = { file: `src/content/docs/${named || 'index'}.md`, path: named ? `${named}/` : '' };
    return { ...place, renamed: named !== path };
  },
  file(rest, owner) {
    const path = owner ? posix.join(filesAddress(owner), rest) : rest;
    return { file: `public/${path}`, path };
  },
};

/** Where a file lies that Astro is to process. */
export const assetPath = ({ path }: Place): string => `src/content/docs/${path}`;
