import type { Element, Root, RootContent } from 'hast';
import { isGenerated } from './decorate/context.ts';
import { isMarkedCreationLine } from './decorate/creation-line.ts';
import { fileName } from './fragment.ts';
import type { Section } from './options.ts';

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Elements that do not separate the words around them. */
const phrasing = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(' '),
);

/** Elements that show a file. */
const shown = new Set(['img', 'video', 'audio', 'object']);

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Splits a decorated article at its headings. Generated content and the creation line are left out, the alternative text of pictures
 * counts as text, and cells of a table row are separated by dots.
 *
 * @returns the text before the first heading, if any, then one section for each heading
 */
export function sectionsOf(article: Root): Section[] {
  const sections: Section[] = [{ depth: 0, id: '', heading: '', text: '' }];
  let inHeading = false;
  let firstCell = true;

  const add = (text: string) => {
    const section = sections.at(-1) as Section;
    section[inHeading ? 'heading' : 'text'] += text;
  };

  const addFile = (name: string) => {
    const section = sections.at(-1) as Section;
    section.files = [...(section.files ?? []), name];
  };

  function readCell(cell: Element): void {
    if (!firstCell) add(' · ');
    firstCell = false;
    read(cell.children);
    add('\n');
  }

  function readElement(element: Element): void {
    const { tagName, properties, children } = element;
    const address = shown.has(tagName) && (properties.src ?? properties.data);
    if (typeof address === 'string') addFile(fileName(address));
    if (headings.has(tagName)) {
      sections.push({ depth: Number(tagName[1]), id: String(properties.id ?? ''), heading: '', text: '' });
      inHeading = true;
      read(children);
      inHeading = false;
    } else if (tagName === 'td' || tagName === 'th') readCell(element);
    else if (tagName === 'img') add(` ${properties.alt ?? ''} `);
    else if (phrasing.has(tagName)) read(children);
    else {
      if (tagName === 'tr') firstCell = true;
      add('\n');
      read(children);
      add('\n');
    }
  }

  function read(nodes: RootContent[]): void {
    for (const node of nodes) {
      if (node.type === 'text') add(node.value);
      else if (node.type === 'element' && !isGenerated(node) && !isMarkedCreationLine(node)) readElement(node);
    }
  }

  read(article.children);
  return sections
    .map(section => ({ ...section, heading: squeeze(section.heading), text: squeeze(section.text) }))
    .filter(({ depth, text, files }) => depth > 0 || text || files);
}
