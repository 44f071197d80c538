import { fileURLToPath } from 'node:url';
import { detectLanguage } from '../../src/code-language/index.ts';
import { type Converted, convertPage } from '../../src/conversion/convert.ts';
import { openNotebook, type Page, readNote } from '../../src/notebook/index.ts';
import { type Node, parseNote, type Root } from '../../src/zim/index.ts';

/** Folder of the demo notebook, which is published by default. */
export const folder = fileURLToPath(new URL('../../content', import.meta.url));

/** A note of the notebook, in all the forms that tests need. */
export interface Note {
  page: Page;
  tree: Root;
  /** All nodes, in order. */
  nodes: Node[];
  converted: Converted;
}

/** Code of a note, and its position: `Pod.txt:34`. */
export interface Code {
  note: Note;
  place: string;
  value: string;
  language: string | null;
}

const notebook = openNotebook(folder);

function below(node: Root | Node): Node[] {
  return 'children' in node ? node.children.flatMap(child => [child, ...below(child)]) : [];
}

/** Every page of the notebook that has a note. */
export const notes: Note[] = [...notebook.pages.values()]
  .filter(page => page.file)
  .map(page => {
    const { tree } = parseNote(readNote(page).text);
    return { page, tree, nodes: below(tree), converted: convertPage(notebook, page) };
  });

/** All messages about the notebook and its pages. */
export const messages = [...notebook.messages, ...notes.flatMap(({ converted }) => converted.messages)];

/** All blocks of code, and all inline code, which has no language. */
export const codes: Code[] = notes.flatMap(note =>
  note.nodes.flatMap(node => {
    const place = `${note.page.file?.path}:${node.position.start.line}`;
    if (node.type === 'verbatim') return [{ note, place, value: node.value, language: null }];
    if (node.type !== 'verbatimBlock' && node.type !== 'object') return [];
    const declared = node.type === 'object' ? node.attributes.lang : undefined;
    return [{ note, place, value: node.value, language: detectLanguage(node.value, declared).language }];
  }),
);
