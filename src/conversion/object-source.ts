import type { ObjectSource } from '../html/index.ts';
import type { ConvertContext, Target } from '../markdown/index.ts';
import { message, type Point } from '../messages.ts';
import { type Attachment, type Notebook, type Page, readRegularFile, resolveFile } from '../notebook/index.ts';

/** The extension of the source from which a plugin of Zim made a picture, by the object's type. */
const extensions: ReadonlyMap<string, string> = new Map([
  ['equation', '.tex'],
  ['diagram', '.dot'],
  ['ditaa', '.dia'],
  ['seqdiagram', '.diag'],
  ['gnuplot', '.gnu'],
  ['gnu_r_plot', '.r'],
  ['score', '.ly'],
]);
/** The types that we draw ourselves, with the rule for a source that cannot be drawn. */
const drawnTypes = { equation: 'equation-refused', diagram: 'diagram-refused' } as const;
/** A hundred times more than people write by hand. */
const MAX_SOURCE_BYTES = 100_000;

const withExtension = (path: string, extension: string) => path.replace(/(?:\.[^./\\]*)?$/, extension);
const isDrawn = (type: string): type is keyof typeof drawnTypes => Object.hasOwn(drawnTypes, type);

/** The source beside a picture. */
function sourceBeside(notebook: Notebook, picture: Attachment, type: string): Attachment | undefined {
  const extension = extensions.get(type);
  if (extension === undefined) return undefined;
  const { attachments, visible } = notebook;
  const found =
    attachments.get(withExtension(picture.path, extension)) ??
    attachments.get(withExtension(picture.path, extension.toUpperCase()));
  return found && visible.has(found) ? found : undefined;
}

/** The text of a source, or the reason why it cannot be used. */
function readSource({ file, size }: Attachment): { text: string } | { refused: string } {
  if (size > MAX_SOURCE_BYTES) return { refused: `it is larger than ${MAX_SOURCE_BYTES / 1000} kB` };
  try {
    return {
      text: readRegularFile(file)
        .toString()
        .replace(/^\uFEFF/, ''),
    };
  } catch {
    return { refused: 'it cannot be read' };
  }
}

/**
 * Finds the sources of objects for the renderer.
 *
 * @returns a function of the address of an object's picture, or of its source, and the object's type
 */
export function objectSourcesOf(notebook: Notebook): (address: string, type: string) => ObjectSource | undefined {
  const byAddress = new Map([...notebook.attachments.values()].map(file => [file.address, file]));
  return (address, type) => {
    const picture = byAddress.get(address);
    const source = picture && sourceBeside(notebook, picture, type);
    const read = source && readSource(source);
    return read && 'text' in read ? { text: read.text, address: source.address, path: source.path } : undefined;
  };
}

/**
 * Resolves the picture of an object: like any other picture, but its source takes its place if it does not exist.
 *
 * @param src path of the picture as written
 * @param type type of the object, as in the note
 * @param picture the picture, if it exists
 * @param point position in the note, for messages
 * @param use called with the source, if it exists
 * @returns undefined if there is no source
 */
export function objectTarget(
  notebook: Notebook,
  page: Page,
  { src, type, picture, point }: { src: string; type: string; picture: Attachment | null; point?: Point },
  report: ConvertContext['report'],
  use: (attachment: Attachment) => void,
): Target | undefined {
  const extension = extensions.get(type);
  if (extension === undefined) return undefined;
  const found = picture ? undefined : resolveFile(notebook, page, withExtension(src, extension));
  const source = picture ? sourceBeside(notebook, picture, type) : found?.kind === 'file' ? found.attachment : null;
  if (source && !notebook.visible.has(source)) return undefined;
  if (source) use(source);
  if (isDrawn(type)) {
    const read = source && readSource(source);
    const wanted = picture && withExtension(picture.path, extension);
    if (!source && wanted) report(message('object-source-missing', { path: wanted }, point));
    if (read && 'refused' in read)
      report(message(drawnTypes[type], { path: source.path, reason: read.refused }, point));
  } else if (source && !picture) {
    report(message('missing-file', { path: src }, point));
  }
  return source ? { address: (picture ?? source).address } : undefined;
}
