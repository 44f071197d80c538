import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { replaceMailAddresses } from '../address/index.ts';

/** Scripts and styles have no character references; comments are not shown. */
const raw = /<(script|style)\b[^>]{0,500}>[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi;

/** Every character as a reference to it: browsers, screen readers and the clipboard have the address as it was. */
const asReferences = (text: string) =>
  replaceMailAddresses(text, address =>
    address.replace(/&#\w+;|[\s\S]/gu, sign => (sign.length > 2 ? sign : `&#${sign.codePointAt(0)};`)),
  );

/** The sign as JSON can write it as well. */
const inJson = (text: string) => replaceMailAddresses(text, address => address.replace(/\\?@/g, '\\u0040'));

/** Encodes the mail addresses in Markdown. No spelling is the same in text, links and code: `me (at) example.org`. */
export const inMarkdown = (text: string) =>
  replaceMailAddresses(text, address =>
    address.replace(/^mailto:/i, '').replace(/\\?(?:@|%40|&#(?:64|x40);)/i, ' (at) '),
  );

/** Encodes the mail addresses in HTML, so that a browser has the same page. */
export function inHtml(html: string): string {
  let [done, encoded] = [0, ''];
  for (const { 0: part, index } of html.matchAll(raw)) {
    encoded += asReferences(html.slice(done, index));
    encoded += /^<script[^>]{0,100}json/i.test(part) ? inJson(part) : part;
    done = index + part.length;
  }
  return encoded + asReferences(html.slice(done));
}

const encoders: Record<string, (text: string) => string> = {
  '.html': inHtml,
  '.xml': asReferences,
  '.atom': asReferences,
  '.json': inJson,
  '.md': inMarkdown,
  '.txt': inMarkdown,
};

/**
 * Encodes the mail addresses in all pages, feeds and Markdown files of a site, so that programs that search files for them
 * find none. The notebook's own files stay as they are.
 *
 * @param dir folder of the site
 * @param isOurs whether a file belongs to the notebook's site, by its address: `/a/b/index.html`
 */
export async function encodeMailAddresses(
  dir: string,
  isOurs: (address: string) => boolean = () => true,
): Promise<void> {
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const encode = encoders[extname(entry.name)];
    const file = join(entry.parentPath, entry.name);
    const address = `/${relative(dir, file).replaceAll(sep, '/')}`;
    if (!encode || !entry.isFile() || /^\/-\/(?:files|source)\//.test(address) || !isOurs(address)) continue;
    const text = await readFile(file, 'utf8');
    const encoded = encode(text);
    if (encoded !== text) await writeFile(file, encoded);
  }
}
