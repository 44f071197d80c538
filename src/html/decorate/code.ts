import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type CodeMeta, languageName, readMeta, sessionLines, shikiLanguage } from '../../code-language/index.ts';
import { showBlockObject } from '../object/block.ts';
import { type Handler, isInvisible, textOf } from './context.ts';

/** Splits highlighted code into lines, each in an element that a stylesheet can number. */
function splitLines(children: ElementContent[]): Element[] {
  const lines = [h('span', { className: ['line'] })];
  for (const child of children) {
    for (const [index, value] of textOf(child).split('\n').entries()) {
      if (index) lines.push(h('span', { className: ['line'] }));
      if (!value) continue;
      const part = child.type === 'element' ? h(child.tagName, child.properties, value) : { ...child, value };
      (lines.at(-1) as Element).children.push(part as ElementContent);
    }
  }
  return lines;
}

/** Wraps the first characters of a line in an element. */
function wrapStart(line: Element, length: number, className: string): void {
  const start: ElementContent[] = [];
  const rest = [...line.children];
  for (let missing = length; missing > 0 && rest.length > 0; ) {
    const part = rest.shift() as ElementContent;
    const text = textOf(part);
    const piece = (value: string) =>
      part.type === 'element' ? h(part.tagName, part.properties, value) : { type: 'text' as const, value };
    start.push(piece(text.slice(0, missing)));
    if (text.length > missing) rest.unshift(piece(text.slice(missing)));
    missing -= text.length;
  }
  line.children = [h('span', { className: [className] }, start), ...rest];
}

/** Splits code into lines if there is something to say about them: a number, a mark, or that they are commands. */
function markLines(content: ElementContent[], text: string, language: string, meta: CodeMeta): ElementContent[] {
  const session = sessionLines(text, language);
  const lines = splitLines(content);
  const isMarked = lines.some((_, index) => meta.isMarked(index + 1));
  if (!session && !isMarked && !meta.isNumbered) return content;
  return lines.flatMap((line, index): ElementContent[] => {
    const { kind, prompt = 0 } = session?.[index] ?? {};
    if (prompt > 0) wrapStart(line, prompt, 'prompt');
    line.properties.className = ['line', ...(kind ? [kind] : []), ...(meta.isMarked(index + 1) ? ['marked'] : [])];
    return index ? [{ type: 'text', value: '\n' }, line] : [line];
  });
}

/** The caption of a block: the author's title, and the name of the language. */
function caption(title: string | undefined, language: string | undefined): Element[] {
  if (!title) return language ? [h('figcaption', { dataGenerated: true }, language)] : [];
  const parts = [h('span', { className: ['code-title'] }, title), ...(language ? [h('span', {}, language)] : [])];
  return [h('figcaption', { dataGenerated: true }, parts)];
}

/**
 * A code block becomes a figure: highlighted and captioned if its language is known. A language of `object:TYPE` marks
 * a block object of Zim.
 */
export const codeBlock: Handler = (element, context) => {
  const { highlighter, labels, languages } = context;
  const { dataInfo, dataMeta = '' } = element.properties;
  if (typeof dataInfo !== 'string') {
    element.properties = { ...element.properties, tabIndex: 0 };
    return;
  }
  const text = textOf(element);
  const meta = String(dataMeta);
  const object = showBlockObject(dataInfo, meta, text, context);
  if (object) return [object];
  const name = shikiLanguage(dataInfo) === null ? undefined : languageName(dataInfo);
  const highlighted = highlighter?.highlight(text, dataInfo);
  const codeMeta = readMeta(meta);
  const content = highlighted ?? [{ type: 'text', value: text }];
  const code = h('code', {}, markLines(content, text, dataInfo, codeMeta));
  const lang = name ? {} : { lang: languages.notes.lang };
  const block = h('pre', { ...(highlighted && { className: ['shiki'] }), tabIndex: 0, ...lang }, [code]);
  const properties = {
    className: ['code'],
    ...(name ? { dataLanguage: dataInfo } : { ariaLabel: labels.code, lang: languages.of(labels.code).lang }),
    ...(codeMeta.isNumbered && { dataLinenumbers: true }),
  };
  return [h('figure', properties, [...caption(codeMeta.title, name), block])];
};

/** Characters that fit on a line of a phone; a longer word may break anywhere. */
const LINE_LENGTH = 30;

/** Puts each of some words into an element, so that a stylesheet can keep lines from breaking within it. */
function wrapWords(children: ElementContent[], isWrapped: (word: string) => boolean): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'text') return [child];
    const parts = child.value.split(/(\s+)/).filter(part => part !== '');
    return parts.map(value =>
      value.trim() && value.length <= LINE_LENGTH && isWrapped(value) ? h('span', {}, value) : { type: 'text', value },
    );
  });
}

/** Keeps lines in code within an element from breaking after hyphens, as in `--dry-run`. */
export function keepHyphenated(element: Element): void {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'code') child.children = wrapWords(child.children, word => word.includes('-'));
    else keepHyphenated(child);
  }
}

/** Marks inline code that is alone on its line: probably a command to copy. */
export function markStandaloneCode(children: ElementContent[], endsLine: (node: ElementContent) => boolean): void {
  let line: ElementContent[] = [];
  const end = () => {
    const [only, ...others] = line.filter(node => !isInvisible(node));
    if (!others.length && only?.type === 'element' && only.tagName === 'code') {
      only.properties.dataCopy = true;
      if (/\s/.test(textOf(only))) only.children = wrapWords(only.children, () => true);
    }
    line = [];
  };
  for (const child of children) {
    if (endsLine(child)) end();
    else line.push(child);
  }
  end();
}
