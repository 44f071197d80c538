import { readFileSync } from 'node:fs';
import type { ObjectSource } from '../html/index.ts';
import type { Context, Target } from '../markdown/index.ts';
import { message, type Point } from '../messages.ts';
import { type Attachment, type Notebook, type Page, resolveFile } from '../notebook/index.ts';

/** What Zim's plugins call the file that a picture was made from, by the picture's type. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['equation', '.tex'],
  ['diagram', '.dot'],
  ['ditaa', '.dia'],
  ['seqdiagram', '.diag'],
  ['gnuplot', '.gnu'],
  ['gnu_r_plot', '.r'],
  ['score', '.ly'],
]);
/** Those of which the picture is drawn anew, and the rule for a source that cannot be. */
const DRAWN = { equation: 'equation-refused', diagram: 'diagram-refused' } as const;
/** In bytes. What a person writes by hand is a hundredth of it. */
const LARGEST = 100_000;

const withExtension = (path: string, extension: string) => path.replace(/(?:\.[^./\\]*)?$/, extension);
const isDrawn = (type: string): type is keyof typeof DRAWN => Object.hasOwn(DRAWN, type);

/** The source beside a picture, or the one that a path without a picture itself leads to. */
function sourceBeside(notebook: Notebook, picture: Attachment, type: string): Attachment | undefined {
  const extension = EXTENSIONS.get(type);
  if (extension === undefined) return undefined;
  const { attachments } = notebook;
  return (
    attachments.get(withExtension(picture.path, extension)) ??
    attachments.get(withExtension(picture.path, extension.toUpperCase()))
  );
}

/** The text of a source, or why there is none. */
function readSource({ file, size }: Attachment): { text: string } | { refused: string } {
  if (size > LARGEST) return { refused: `it is larger than ${LARGEST / 1000} kB` };
  try {
    return { text: readFileSync(file, 'utf8').replace(/^\uFEFF/, '') };
  } catch {
    return { refused: 'it cannot be read' };
  }
}

/** What `src/html` asks for: the source of an object, by the address of its picture, or its own. */
export function objectSourcesOf(notebook: Notebook): (address: string, type: string) => ObjectSource | undefined {
  const byAddress = new Map([...notebook.attachments.values()].map(file => [file.address, file]));
  return (address, type) => {
    const picture = byAddress.get(address);
    const source = picture && sourceBeside(notebook, picture, type);
    const read = source && readSource(source);
    return read && 'text' in read ? { text: read.text, address: source.address, path: source.path } : undefined;
  };
}

/** The texts of those files that could be the source of an object: what the HTML of a page that uses them depends on. */
export function sourceTexts(used: Iterable<Attachment>): Record<string, string> {
  const extensions = [...EXTENSIONS.values()];
  const texts: Record<string, string> = {};
  for (const attachment of used) {
    if (!extensions.some(extension => attachment.path.toLowerCase().endsWith(extension))) continue;
    const read = readSource(attachment);
    texts[attachment.address] = 'text' in read ? read.text : read.refused;
  }
  return texts;
}

/**
 * Where an object's picture leads: like any other picture, but where there is none, its source takes its place.
 *
 * @param src path of the picture as written
 * @param type as in the note
 * @param picture where the picture is, if there is one
 * @param place where in the note it is, for what is to be said of it
 * @returns nothing where there is neither
 */
export function objectTarget(
  notebook: Notebook,
  page: Page,
  { src, type, picture, place }: { src: string; type: string; picture: Attachment | null; place?: Point },
  report: Context['report'],
  use: (attachment: Attachment) => void,
): Target | undefined {
  const extension = EXTENSIONS.get(type);
  if (extension === undefined) return undefined;
  const found = picture ? undefined : resolveFile(notebook, page, withExtension(src, extension));
  const source = picture ? sourceBeside(notebook, picture, type) : found?.kind === 'file' ? found.attachment : null;
  if (source) use(source);
  if (isDrawn(type)) {
    const read = source && readSource(source);
    const wanted = picture && withExtension(picture.path, extension);
    if (!source && wanted) report(message('object-source-missing', { path: wanted }, place));
    if (read && 'refused' in read) report(message(DRAWN[type], { path: source.path, reason: read.refused }, place));
  } else if (source && !picture) {
    report(message('missing-file', { path: src }, place));
  }
  return source ? { address: (picture ?? source).address } : undefined;
}
