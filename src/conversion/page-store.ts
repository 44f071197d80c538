import { hash } from 'node:crypto';
import { join } from 'node:path';
import { openPack, type Pack, type PackEntry } from '../cache/index.ts';
import type { Section } from '../html/index.ts';
import type { Page } from '../notebook/index.ts';
import type { Dependency } from './dependencies.ts';
import type { PageBody, PageFacts, PageResult } from './page-result.ts';

/** A digest in the form of a pack's keys and tags: 32 hexadecimal digits. */
export const digestOf = (parts: unknown): string => hash('sha256', JSON.stringify(parts)).slice(0, 32);

/** What results depend on that is the same for all pages of a site. */
export interface SiteFacts {
  base: string;
  language: string;
  /** What counts as a task: see `NotebookSettings`. */
  tasks: Record<string, string>;
}

/**
 * The key of a page's results: a digest of everything that they depend on, apart from the state of the page's dependencies.
 *
 * @param digest of the note, see `readNote`
 * @param siteRoot as in `convertPage`
 */
export function pageKey(
  { name, folder, format, file }: Page,
  digest: string,
  siteRoot: string,
  { base, language, tasks }: SiteFacts,
): string {
  return digestOf([name, folder, format, file?.path, digest, siteRoot, base, language, tasks]);
}

/** A result in the cache. Its body stays there. */
export interface StoredPage {
  dependencies: Dependency[];
  fingerprint: string;
  facts: PageFacts;
  /** Where it is: see {@link readBody}. */
  reference: string;
}

/** The pack with the pages of a notebook. @param cacheDir the notebook's cache folder */
export const pagesPack = (cacheDir: string): Pack => openPack(join(cacheDir, 'pages.pack'));

/** The number of texts in a value, which begins with their lengths in bytes. */
const TEXTS = 5;

/** Encodes a result as a value of a pack, without its fingerprint: that is the tag. */
export function encodePage({ dependencies, facts, body }: PageResult): Buffer {
  const { markdown, portable = '', html, sections } = body;
  const texts = [JSON.stringify([dependencies, facts]), markdown, portable, html, JSON.stringify(sections)];
  const encoded = texts.map(text => Buffer.from(text));
  const lengths = Buffer.alloc(4 * TEXTS);
  for (const [i, { length }] of encoded.entries()) lengths.writeUInt32LE(length, 4 * i);
  return Buffer.concat([lengths, ...encoded]);
}

/** A result from its value in a pack. */
function decodePage(pack: Pack, key: string, fingerprint: string, value: Buffer): StoredPage {
  const [dependencies, facts] = JSON.parse(textIn(value, 0)) as [Dependency[], PageFacts];
  return { dependencies, fingerprint, facts, reference: `${pack.path}#${key}${fingerprint}` };
}

/**
 * Stores a result. For one key there may be several, with different fingerprints.
 *
 * @param key from {@link pageKey}
 * @param fingerprint of its dependencies
 * @param value from {@link encodePage}
 * @param isLasting whether it may be found by its key
 */
export function storePage(pack: Pack, key: string, fingerprint: string, value: Buffer, isLasting: boolean): StoredPage {
  const at = isLasting ? key : digestOf([key, 'passing']);
  pack.add(at, fingerprint, value);
  return decodePage(pack, at, fingerprint, value);
}

/** A stored result; nothing if it is broken. */
export function loadPage(pack: Pack, entry: PackEntry): StoredPage | undefined {
  const value = pack.read(entry);
  return value && decodePage(pack, entry.key, entry.tag, value);
}

function textIn(value: Buffer, index: number): string {
  let start = 4 * TEXTS;
  for (let i = 0; i < index; i++) start += value.readUInt32LE(4 * i);
  return value.toString('utf8', start, start + value.readUInt32LE(4 * index));
}

/** The value that a reference stands for. @throws if the cache has been damaged in the meantime */
function valueAt(reference: string): Buffer {
  const [path = '', id = ''] = reference.split(/#(?=[^#]*$)/);
  const pack = openPack(path);
  const entry = pack.find(id.slice(0, 32)).find(({ tag }) => tag === id.slice(32));
  const value = entry && pack.read(entry);
  if (!value) throw new Error(`${path} was damaged or replaced while it was in use; try again`);
  return value;
}

/** The HTML of a page. @param reference from its data */
export async function readHtml(reference: string): Promise<string> {
  return textIn(valueAt(reference), 3);
}

/** The sections of a page's note. @param reference from its data */
export function readSections(reference: string): Section[] {
  return JSON.parse(textIn(valueAt(reference), 4));
}

/** The Markdown of a page, see {@link PageBody}. @param reference from its data */
export function readMarkdown(reference: string): Required<Pick<PageBody, 'markdown' | 'portable'>> {
  const value = valueAt(reference);
  const markdown = textIn(value, 1);
  return { markdown, portable: textIn(value, 2) || markdown };
}
