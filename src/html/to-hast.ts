import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Code, FootnoteReference, ListItem, Parents } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { NoteLabels } from '../i18n/index.ts';
import type { InlineMath, MathBlock } from '../markdown/index.ts';

type State = Parameters<(typeof defaultHandlers)['listItem']>[0];

/** Ids of footnotes contain a colon, so that they never equal the id of a heading. */
const footnotePrefix = 'note:';

/** A code block keeps its text to the last space; the decorator for `pre` reads its info string. */
function code(_: State, { value, lang, meta }: Code): Element {
  return h('pre', { dataInfo: lang ?? '', ...(meta && { dataMeta: meta }) }, [h('code', {}, value)]);
}

/** TeX, which is drawn later. */
const math = (value: string, display: boolean) => h('code', { dataMath: display ? 'display' : 'inline' }, value);
const inlineMath = (_: State, { value, display }: InlineMath): Element => math(value, display);
const mathBlock = (_: State, { value }: MathBlock | Code): Element => h('p', {}, [math(value, true)]);

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
    handlers: { code: plainMarkdown ? codeOrMath : code, math: mathBlock, inlineMath, listItem, footnoteReference },
  };
}
