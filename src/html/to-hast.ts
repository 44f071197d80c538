import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Code, FootnoteReference, ListItem, Parents } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { NoteLabels } from '../i18n/index.ts';

type State = Parameters<(typeof defaultHandlers)['listItem']>[0];

/** Ids of footnotes contain a colon, so that they never equal the id of a heading. */
const footnotePrefix = 'note:';

/** A code block keeps its text to the last space; the decorator for `pre` reads its info string. */
function code(_: State, { value, lang, meta }: Code): Element {
  return h('pre', { dataInfo: lang ?? '', ...(meta && { dataMeta: meta }) }, [h('code', {}, value)]);
}

/** A list item has its state in `data-bullet`, instead of GFM's `<input>`. */
function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const element = defaultHandlers.listItem(state, { ...node, checked: null }, parent);
  if (typeof node.checked === 'boolean') element.properties.dataBullet = node.checked ? 'checked-box' : 'unchecked-box';
  return element;
}

/** The number of a footnote is generated. */
function footnoteReference(state: State, node: FootnoteReference): Element {
  const element = defaultHandlers.footnoteReference(state, node);
  element.properties.dataGenerated = true;
  return element;
}

/** Options of remark-rehype: its own handlers, except for code, checkboxes and the parts that footnotes generate. */
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
