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

/**
 * The key of a page's drafts: results whose code is not highlighted. A result under the page's own key is also taken where a
 * draft would do.
 */
const draftKey = (key: string): string => digestOf([key, 'draft']);

/** The keys under which a page's results may be. @param drafts see `LoadOptions` */
export const keysOf = (key: string, drafts: boolean): string[] => (drafts ? [key, draftKey(key)] : [key]);

/** A result in the cache. Its body stays there. */
export interface StoredPage {
  isDraft: boolean;
  dependencies: Dependency[];
  fingerprint: string;
  facts: PageFacts;
  /** Where it is: see {@link readBody}. */
  reference: string;
}

/** The file with the pages of a notebook. @param cacheDir the notebook's cache folder */
export const pagesFile = (cacheDir: string): string => join(cacheDir, 'pages.pack');

/** The pack in that file. */
export const pagesPack = (cacheDir: string): Pack => openPack(pagesFile(cacheDir));

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
function decodePage(
  pack: Pack,
  { key, tag: fingerprint }: Pick<PackEntry, 'key' | 'tag'>,
  isDraft: boolean,
  value: Buffer,
): StoredPage {
  const [dependencies, facts] = JSON.parse(textIn(value, 0)) as [Dependency[], PageFacts];
  return { isDraft, dependencies, fingerprint, facts, reference: `${pack.path}#${key}${fingerprint}` };
}

/**
 * Stores a result. For one key there may be several, with different fingerprints.
 *
 * @param key from {@link pageKey}
 * @param fingerprint of its dependencies
 * @param value from {@link encodePage}
 * @param kind whether it is a draft, and whether it may be found by its key
 */
export function storePage(
  pack: Pack,
  key: string,
  fingerprint: string,
  value: Buffer,
  { isDraft, isLasting }: { isDraft: boolean; isLasting: boolean },
): StoredPage {
  const own = isDraft ? draftKey(key) : key;
  const at = isLasting ? own : digestOf([own, 'passing']);
  pack.add(at, fingerprint, value);
  return decodePage(pack, { key: at, tag: fingerprint }, isDraft, value);
}

/**
 * A stored result; nothing if it is broken.
 *
 * @param key of the page
 * @param entry under one of {@link keysOf}
 */
export function loadStoredPage(pack: Pack, key: string, entry: PackEntry): StoredPage | undefined {
  const value = pack.read(entry);
  return value && decodePage(pack, entry, entry.key !== key, value);
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
