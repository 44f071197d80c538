import type { ElementContent } from 'hast';
import { languageName, shikiLanguage } from '../../code-language/index.ts';
import { type Finish, h, isInvisible, textOf } from './context.ts';

const caption = (value: string) => h('figcaption', { dataGenerated: true }, [{ type: 'text', value }]);

/** Cuts coloured text into lines, each in an element that a stylesheet can number. */
function numberLines(children: ElementContent[]): ElementContent[] {
  const lines = [h('span', { className: ['line'] })];
  const last = () => lines[lines.length - 1] as (typeof lines)[0];
  for (const child of children) {
    const parts = textOf(child).split('\n');
    for (const [index, value] of parts.entries()) {
      if (index) lines.push(h('span', { className: ['line'] }));
      if (value)
        last().children.push({
          ...child,
          ...(child.type === 'element' ? { children: [{ type: 'text', value }] } : { value }),
        } as ElementContent);
    }
  }
  return lines.flatMap((line, index): ElementContent[] => (index ? [{ type: 'text', value: '\n' }, line] : [line]));
}

/**
 * A code block is a figure: coloured and captioned where its language is known, plain where not. `object:TYPE` in place
 * of a language is a Zim object that is not code.
 */
export const codeBlock: Finish = (element, { highlighter, labels }) => {
  const { dataInfo, dataMeta = '' } = element.properties;
  if (typeof dataInfo !== 'string') {
    element.properties = { ...element.properties, tabIndex: 0 };
    return;
  }
  const text = textOf(element);
  if (dataInfo.startsWith('object:')) {
    const type = dataInfo.slice('object:'.length) || 'object';
    const block = h('pre', { tabIndex: 0 }, [h('code', {}, [{ type: 'text', value: text }])]);
    return [h('figure', { dataObject: type }, [caption(type), block])];
  }
  const name = shikiLanguage(dataInfo) === null ? undefined : languageName(dataInfo);
  const coloured = highlighter.highlight(text, dataInfo);
  const numbered = /(?:^|\s)linenumbers(?:\s|$)/.test(String(dataMeta));
  const content = coloured ?? [{ type: 'text', value: text }];
  const code = h('code', {}, numbered ? numberLines(content) : content);
  const block = h('pre', { ...(coloured && { className: ['shiki'] }), tabIndex: 0 }, [code]);
  const properties = {
    className: ['code'],
    ...(name ? { dataLanguage: dataInfo } : { ariaLabel: labels.code }),
    ...(numbered && { dataLinenumbers: true }),
  };
  return [h('figure', properties, name ? [caption(name), block] : [block])];
};

/** So many signs fit on a line of a phone; a longer word may break anywhere. */
const FITTING = 30;

/** Puts each word into an element, so that a stylesheet can say where lines break; the text stays as it is. */
function wrapWords(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'text' || !/\s/.test(child.value)) return [child];
    const parts = child.value.split(/(\s+)/).filter(part => part !== '');
    return parts.map(value =>
      value.trim() && value.length <= FITTING ? h('span', {}, [{ type: 'text', value }]) : { type: 'text', value },
    );
  });
}

/** Marks inline code that stands alone on its line: commands that readers want to copy. */
export function markLoneCode(children: ElementContent[], isBlock: (node: ElementContent) => boolean): void {
  let line: ElementContent[] = [];
  const end = () => {
    const [only, ...others] = line.filter(node => !isInvisible(node));
    if (!others.length && only?.type === 'element' && only.tagName === 'code') {
      only.properties.dataCopy = true;
      only.children = wrapWords(only.children);
    }
    line = [];
  };
  for (const child of children) {
    if (isBlock(child)) end();
    else line.push(child);
  }
  end();
}
