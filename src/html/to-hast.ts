import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Code, FootnoteReference, List, ListItem, Parents } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import { readInfo } from '../code-language/index.ts';
import type { NoteLabels } from '../i18n/index.ts';
import type { InlineMath, MathBlock } from '../markdown/index.ts';

type State = Parameters<(typeof defaultHandlers)['listItem']>[0];

/** Ids of footnotes contain a colon, so that they never equal the id of a heading. */
const footnotePrefix = 'note:';

/** A code block keeps its text to the last space; the decorator for `pre` reads its info string. */
function code(_: State, node: Code): Element {
  const { language, meta } = readInfo(node);
  return h('pre', { dataInfo: language, ...(meta && { dataMeta: meta }) }, [h('code', {}, node.value)]);
}

/** TeX, which is drawn later. */
const math = (value: string, display: boolean) => h('code', { dataMath: display ? 'display' : 'inline' }, value);
const inlineMath = (_: State, { value, display }: InlineMath): Element => math(value, display);
const mathBlock = (_: State, { value }: MathBlock | Code): Element => h('p', {}, [math(value, true)]);

/** A list, of which `spread` says whether it is loose: not only whether the author put blank lines between its items. */
function list(state: State, node: List): Element {
  const spread = node.spread || node.children.some(item => item.spread ?? item.children.length > 1);
  return defaultHandlers.list(state, { ...node, spread });
}

/** A list item has its state in `data-bullet`, instead of GFM's `<input>`. */
function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  // For each item, the handler would look through the whole list for one that makes it loose: see above.
  const around = parent?.type === 'list' ? { ...parent, children: [] } : parent;
  const element = defaultHandlers.listItem(state, { ...node, checked: null }, around);
  if (typeof node.checked === 'boolean') element.properties.dataBullet = node.checked ? 'checked-box' : 'unchecked-box';
  return element;
}

/** The number of a footnote is generated. */
function footnoteReference(state: State, node: FootnoteReference): Element {
  const element = defaultHandlers.footnoteReference(state, node);
  element.properties.dataGenerated = true;
  return element;
}

/**
 * Options of remark-rehype: its own handlers, except for code, equations, checkboxes and the parts that footnotes
 * generate.
 *
 * @param plainMarkdown whether people wrote the page in Markdown; then code in the language `math` is an equation, as on
 *   GitHub
 */
export function toHastOptions(labels: NoteLabels, plainMarkdown = false): Options {
  const codeOrMath = (state: State, node: Code) => (node.lang === 'math' ? mathBlock(state, node) : code(state, node));
  return {
    allowDangerousHtml: true,
    clobberPrefix: footnotePrefix,
    footnoteLabel: labels.footnotes,
    footnoteLabelProperties: { className: ['sr-only'], dataGenerated: true },
    footnoteBackLabel: labels.footnoteBack,
    handlers: {
      code: plainMarkdown ? codeOrMath : code,
      math: mathBlock,
      inlineMath,
      list,
      listItem,
      footnoteReference,
    },
  };
}
