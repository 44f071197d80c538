import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyFiles, type PublishedFile } from '../collection/index.ts';
import { type Message, message } from '../messages.ts';
import { destinationsOf } from './anchors.ts';
import { ExportContext } from './context.ts';
import type { Export, Flavour } from './flavour.ts';
import { assetPath } from './layouts.ts';
import { noteToTree } from './note-to-tree.ts';
import { type ExportPage, exportFiles, exportPages, type PageInput } from './page.ts';
import { encodePath, Places } from './places.ts';
import { folderTree, titleOf } from './title.ts';
import { toMdast } from './to-mdast.ts';
import { type Tree, walk } from './tree.ts';
import { write } from './write.ts';

/**
 * Writes a notebook as Markdown of a flavour: its pages, and the files that are published.
 *
 * @param loaded all pages of the notebook
 * @param published the files that are published
 * @param folder of the notebook, from which the paths in messages start
 * @param dir the folder of the export, which exists
 * @returns messages about what has no equivalent in the flavour, and about files that are left out
 * @throws if something cannot be written
 */
export async function writeExport(
  { pages: loaded, files: published, flavour }: { pages: PageInput[]; files: PublishedFile[]; flavour: Flavour },
  folder: string,
  dir: string,
): Promise<Message[]> {
  const pages = exportPages(loaded);
  const files = exportFiles(published);
  const whole: Export = {
    ...{ flavour, places: new Places(pages, files, flavour.layout), messages: [] },
    ...{ destinations: new Map(), linkedHeadings: new Map(), assets: new Map() },
  };
  for (const [file, { file: name }] of whole.places.renamed()) {
    if (file) whole.messages.push(message('export-renamed', { file, name, reader: flavour.reader }, undefined, file));
  }
  for (const [page, tree] of readTrees(pages, whole)) {
    const target = join(dir, whole.places.of(page).file);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, flavour.header(page) + writeNote(tree, page, whole));
  }
  const places = whole.places.files().flatMap(([file, place]) => {
    const copies = whole.assets.get(file) ? [place.file, assetPath(place)] : [place.file];
    return copies.map(copy => ({ ...file, address: `/${encodePath(copy)}` }));
  });
  return [...whole.messages, ...(await copyFiles(places, folder, dir))];
}

/** A note as Markdown of the flavour. A bug does not stop the export, but writes the page as its source. */
function writeNote(tree: Tree, page: ExportPage, whole: Export): string {
  const { markdown } = whole.flavour;
  try {
    return write(toMdast(tree, new ExportContext(whole, page)), markdown);
  } catch (error) {
    return write(asSource(page, error, whole), markdown);
  }
}

function asSource({ data, markdown }: ExportPage, error: unknown, { messages }: Export): Tree {
  const values = { file: data.file ?? data.name, reason: error instanceof Error ? error.message : String(error) };
  messages.push(message('page-failed', values, undefined, values.file));
  return { type: 'root', children: [{ type: 'code', value: markdown }] };
}

/** Reads all pages that are to be written, and finds what their links lead to. */
function readTrees(pages: ExportPage[], whole: Export): Map<ExportPage, Tree> {
  const trees = new Map<ExportPage, Tree>();
  for (const page of pages) {
    const tree = readPage(page, whole);
    const title = whole.flavour.hasTitle ? titleOf(tree, page) : undefined;
    whole.destinations.set(page, destinationsOf(tree, page.data, title));
    trees.set(page, { ...tree, children: tree.children.filter(child => child !== title) });
  }
  const written = pages.filter(page => isAlwaysWritten(page, whole.flavour));
  for (const page of written) {
    for (const { page: linked, fragment } of linkedPages(trees.get(page) as Tree, page, whole)) {
      if (!written.includes(linked)) written.push(linked);
      const { heading } = whole.destinations.get(linked)?.get(fragment) ?? {};
      if (heading && !heading.isTitle) whole.linkedHeadings.set(heading.node, heading.slug);
    }
  }
  return new Map(written.map(page => [page, trees.get(page) as Tree]));
}

function readPage(page: ExportPage, whole: Export): Tree {
  if (!page.data.note) return folderTree(page);
  try {
    return noteToTree(page.markdown, page.plainMarkdown);
  } catch (error) {
    return asSource(page, error, whole);
  }
}

/** Whether a page is written even if no link leads to it. Folders without a note need not be. */
function isAlwaysWritten({ data, isHome }: ExportPage, { listsFolders, listsHome }: Flavour): boolean {
  return data.note || (isHome ? listsHome : listsFolders);
}

/** The pages that the links of a page lead to. */
function linkedPages(tree: Tree, from: ExportPage, { places }: Export) {
  const linked: { page: ExportPage; fragment: string }[] = [];
  walk(tree, node => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const target = places.find(node.url, from);
    if (target && 'page' in target) linked.push(target);
  });
  return linked;
}
