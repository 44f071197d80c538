import type { Element } from 'hast';
import type { Code, FootnoteReference, ListItem, Parents } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { NoteLabels } from '../i18n/index.ts';

type State = Parameters<(typeof defaultHandlers)['listItem']>[0];

/** Before ids that Zim's rule for anchors can never make. */
const footnotePrefix = 'note:';

/** A fenced or indented block: its text to the last space, and its info string for whoever colours it. */
function code(_: State, { value, lang, meta }: Code): Element {
  const text: Element = { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value }] };
  const properties = { dataInfo: lang ?? '', ...(meta && { dataMeta: meta }) };
  return { type: 'element', tagName: 'pre', properties, children: [text] };
}

/** A list item without GFM's `<input>`: its state is in `data-bullet`. */
function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const element = defaultHandlers.listItem(state, { ...node, checked: null }, parent);
  if (typeof node.checked === 'boolean') element.properties.dataBullet = node.checked ? 'checked-box' : 'unchecked-box';
  return element;
}

/** The number of a footnote is not the note's own text. */
function footnoteReference(state: State, node: FootnoteReference): Element {
  const element = defaultHandlers.footnoteReference(state, node);
  element.properties.dataGenerated = true;
  return element;
}

/** How mdast becomes hast: as remark-rehype does it, but for code, checkboxes and what footnotes generate. */
export function toHastOptions(labels: NoteLabels): Options {
  return {
    allowDangerousHtml: true,
    clobberPrefix: footnotePrefix,
    footnoteLabel: labels.footnotes,
    footnoteLabelProperties: { className: ['sr-only'], dataGenerated: true },
    footnoteBackLabel: labels.footnoteBack,
    handlers: { code, listItem, footnoteReference },
  };
}
