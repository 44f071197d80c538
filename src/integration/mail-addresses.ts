import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { replaceMailAddresses } from '../address/index.ts';
import { listFiles } from '../files/index.ts';

/** Scripts and styles have no character references; comments are not shown. */
const raw = /<(script|style)\b[^>]{0,500}>[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi;

/** Writes mail addresses as character references: browsers, screen readers and the clipboard still get the address itself. */
const asReferences = (text: string) =>
  replaceMailAddresses(text, address =>
    address.replace(/&#\w+;|[\s\S]/gu, sign => (sign.length > 2 ? sign : `&#${sign.codePointAt(0)};`)),
  );

/** Escapes the `@` of mail addresses in JSON, which means the same there. */
const inJson = (text: string) => replaceMailAddresses(text, address => address.replace(/\\?@/g, '\\u0040'));

/** Writes mail addresses in Markdown as `me (at) example.org`: no escape means the same in text, links and code. */
export const inMarkdown = (text: string) =>
  replaceMailAddresses(text, address =>
    address.replace(/^mailto:/i, '').replace(/\\?(?:@|%40|&#(?:64|x40);)/i, ' (at) '),
  );

/** Encodes the mail addresses in HTML. Browsers show the same page. */
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
  // Only maps: other pictures are the notebook's own files.
  '.svg': asReferences,
  '.json': inJson,
  '.md': inMarkdown,
  '.txt': inMarkdown,
};

/**
 * Encodes the mail addresses in what is at an address of the site, if it is a page, a feed or Markdown. The notebook's own
 * files stay as they are: encoded addresses would break calendars, tables and programs.
 *
 * @param address without the base: `/a/b/` or `/a/b/index.html`
 */
export function encodeAt(address: string, text: string): string {
  if (/^\/-\/(?:files|source)\/|^(?!\/-\/map\/).*\.svg$/.test(address)) return text;
  return encoders[address.endsWith('/') ? '.html' : extname(address)]?.(text) ?? text;
}

/**
 * Encodes the mail addresses in all pages, feeds and Markdown files of a site, so that programs that collect them find none:
 * see {@link encodeAt}.
 *
 * @param dir folder of the site
 * @param isOurs whether a file belongs to the notebook's site, by its address: `/a/b/index.html`
 */
export async function encodeMailAddresses(
  dir: string,
  isOurs: (address: string) => boolean = () => true,
): Promise<void> {
  for (const path of listFiles(dir)) {
    const file = join(dir, path);
    const address = `/${path}`;
    if (!(extname(address) in encoders) || !isOurs(address)) continue;
    const text = await readFile(file, 'utf8');
    const encoded = encodeAt(address, text);
    if (encoded !== text) await writeFile(file, encoded);
  }
}
