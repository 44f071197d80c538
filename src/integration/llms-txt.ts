import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type SiteUrl, siteUrlOf, urlOrPath } from '../address/index.ts';
import { codeVersion, digest, type FileReuse } from '../cache/index.ts';
import {
  type PageData,
  type ResolvedSettings,
  readFiles,
  readListedPages,
  readMarkdownFiles,
} from '../collection/index.ts';
import { isPage, pageTree, pathText, type TreeNode } from '../navigation/index.ts';
import { contentType, type Middleware, requestAddress } from './http.ts';
import { inMarkdown } from './mail-addresses.ts';

/** The list of pages, and all pages in one file. */
const [listFile, fullFile] = ['llms.txt', 'llms-full.txt'];

/** A page with a note, and where its Markdown is. */
interface Entry extends Pick<PageData, 'title' | 'address' | 'description'> {
  /** Titles of the pages above it, in one line. */
  path: string;
}

/** Pages under a heading. */
interface Section {
  title: string;
  entries: Entry[];
}

/** The two files of a site; without those for which the author has files of the same names, see the setting `static`. */
interface LlmsFiles {
  list: string | undefined;
  /** The parts of all pages in one file, one after the other: a notebook may be larger than memory. */
  full: { key: string; parts: Iterable<string> } | undefined;
}

/**
 * Writes `llms.txt`, the list of all pages as Markdown for programs such as chatbots, and `llms-full.txt`, all of them in one
 * file (https://llmstxt.org).
 *
 * @param dir folder of the built site
 * @param last reuses files of the last site
 */
export async function writeLlmsTxt(
  runDir: string,
  settings: ResolvedSettings,
  dir: string,
  siteUrl: SiteUrl,
  last: FileReuse,
): Promise<void> {
  const { list, full } = llmsFiles(runDir, settings, siteUrl);
  if (list) await writeFile(join(dir, listFile), list);
  if (!full || last.reuse(fullFile, full.key)) return;
  await pipeline(Readable.from(full.parts), createWriteStream(join(dir, fullFile)));
}

/** Serves the same files in development, as they are now. @param settings returns the current settings */
export function serveLlmsTxt(settings: () => ResolvedSettings, runDir: string): Middleware {
  return (request, response, next) => {
    const { address } = requestAddress(request);
    const current = settings();
    const isWanted = address === `/${listFile}` || address === `/${fullFile}`;
    if (!isWanted || !hasLlmsTxt(current)) return next();
    const { list, full } = llmsFiles(runDir, current, siteUrlOf(current.site, current.base));
    const parts = address === `/${listFile}` ? list && [list] : full?.parts;
    if (!parts) return next();
    response.setHeader('Content-Type', contentType(address));
    pipeline(Readable.from(parts), response).catch(() => {});
  };
}

/** Whether a site has these files. */
export const hasLlmsTxt = ({ llmsTxt, noindex }: ResolvedSettings): boolean => llmsTxt && !noindex;

function llmsFiles(runDir: string, settings: ResolvedSettings, siteUrl: SiteUrl): LlmsFiles {
  const own = new Set(readFiles(runDir).flatMap(({ address, isStatic }) => (isStatic ? [address] : [])));
  const hasFull = !own.has(`/${fullFile}`);
  const sections = sectionsOf(readListedPages(runDir), settings.locale);
  const encode = settings.mailAddresses === 'encode' ? inMarkdown : (text: string) => text;
  return {
    list: own.has(`/${listFile}`) ? undefined : encode(llmsTxt(settings, sections, siteUrl, hasFull)),
    full: hasFull ? fullText(runDir, settings, siteUrl, sections, encode) : undefined,
  };
}

function fullText(
  runDir: string,
  { name, mailAddresses }: ResolvedSettings,
  siteUrl: SiteUrl,
  sections: Section[],
  encode: (text: string) => string,
): LlmsFiles['full'] {
  const files = new Map(readMarkdownFiles(runDir).map(file => [file.address, file]));
  const pages = sections.flatMap(({ entries }) =>
    entries.flatMap(({ address }) => {
      const file = files.get(`${address}index.md`);
      return file ? [{ url: urlOrPath(address, siteUrl), file }] : [];
    }),
  );
  const keys = pages.map(({ url, file }) => [url, file.key]);
  function* parts() {
    yield `# ${name}\n`;
    for (const { url, file } of pages) yield encode(`\n---\n\nSource: ${url}\n\n${file.text.trimEnd()}\n`);
  }
  return { key: digest(codeVersion(), JSON.stringify([name, mailAddresses, keys])), parts: parts() };
}

/** The pages of a notebook: first those at the top without pages below them, then each section with all pages in it. */
function sectionsOf(pages: PageData[], locale: string): Section[] {
  const tree = pageTree(pages, locale);
  const notes = new Map(pages.filter(page => page.note).map(page => [page.name, page]));
  const within = (node: TreeNode): Entry[] => {
    const page = isPage(node) && notes.get(node.name);
    const below = node.children.flatMap(within);
    return page ? [{ ...page, path: pathText(tree, page.name) }, ...below] : below;
  };
  const isSection = ({ children }: TreeNode) => children.length > 0;
  const top = tree.root.children;
  const single = { title: 'Pages', entries: top.filter(node => !isSection(node)).flatMap(within) };
  const sections = top.filter(isSection).map(node => ({ title: node.title, entries: within(node) }));
  return [single, ...sections].filter(({ entries }) => entries.length > 0);
}

function llmsTxt(
  { name, description, tagline }: Pick<ResolvedSettings, 'name' | 'description' | 'tagline'>,
  sections: Section[],
  siteUrl: SiteUrl,
  hasFull: boolean,
): string {
  const about = description ?? tagline;
  const full = hasFull ? ` All pages are in [one file](${urlOrPath(`/${fullFile}`, siteUrl)}).` : '';
  const intro = `Each link leads to a page as Markdown; without \`index.md\` at its end, to the page as readers see it.${full}`;
  const lists = sections.map(({ title, entries }) => [
    `## ${title}`,
    '',
    ...entries.map(entry => line(entry, siteUrl)),
    '',
  ]);
  return [`# ${name}`, '', ...(about ? [`> ${about}`, ''] : []), intro, '', ...lists.flat()].join('\n');
}

function line({ title, address, path, description }: Entry, siteUrl: SiteUrl): string {
  const label = (path ? `${path} › ${title}` : title).replace(/[[\]\\]/g, '\\$&');
  return `- [${label}](${urlOrPath(`${address}index.md`, siteUrl)})${description && `: ${description}`}`;
}
