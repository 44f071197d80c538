import type { BlockContent } from 'mdast';
import type { ObjectBlock, VerbatimBlock } from '../../zim/index.ts';
import type { ConvertContext } from './context.ts';
import { repairText } from './inline.ts';

/** Converts a verbatim block to a fenced code block in the detected language. */
export function convertVerbatimBlock(node: VerbatimBlock, context: ConvertContext): BlockContent {
  const value = textOf(node, context);
  return { type: 'code', lang: context.language(value, node.position.start), meta: null, value };
}

/** Converts block objects of one type; `text` is the object's text. */
type ObjectConverter = (node: ObjectBlock, text: string, context: ConvertContext) => BlockContent;

/** The block objects that are converted in a way of their own, by type. `src/html/object` shows the others. */
const converters: ReadonlyMap<string, ObjectConverter> = new Map(Object.entries({ code: convertCode }));

/** Converts a block object, `{{{type: name="value"⏎ text }}}`. */
export function convertObject(node: ObjectBlock, context: ConvertContext): BlockContent {
  const convert = converters.get(node.object) ?? convertToObjectFence;
  return convert(node, textOf(node, context), context);
}

/**
 * A fence whose language is `object:TYPE`, followed by the attributes with their values as JSON strings. Attributes that name
 * something held back are left out.
 */
function convertToObjectFence(
  { object, attributes }: ObjectBlock,
  value: string,
  { isHeldBack }: ConvertContext,
): BlockContent {
  const shown = Object.entries(attributes).filter(([, text]) => !isHeldBack?.(text));
  const meta = shown.map(([name, text]) => `${name}=${JSON.stringify(text)}`);
  return { type: 'code', lang: `object:${object.replace(/\s/g, '-')}`, meta: meta.join(' ') || null, value };
}

function convertCode({ attributes, position }: ObjectBlock, value: string, context: ConvertContext): BlockContent {
  const language = context.language(value, position.start, attributes.lang);
  const { title, highlight = '', linenumbers = '' } = attributes;
  const words = [
    ...(/^(true|1)$/i.test(linenumbers) ? ['linenumbers'] : []),
    ...(title && !context.isHeldBack?.(title) ? [`title=${JSON.stringify(title)}`] : []),
    ...(lineNumbers.test(highlight) ? [`{${highlight.replace(/\s/g, '')}}`] : []),
  ];
  // An info string without a language cannot have more words, so that plain text with some needs a name.
  const lang = language ?? (words.length > 0 ? 'text' : null);
  return { type: 'code', lang, meta: words.join(' ') || null, value };
}

/** `2, 4-6` */
const lineNumbers = /^\s*\d{1,6}(?:-\d{1,6})?(?:\s*,\s*\d{1,6}(?:-\d{1,6})?)*\s*$/;

/** The text of a block to the last space, without the newline that ends it. */
function textOf(node: VerbatimBlock | ObjectBlock, context: ConvertContext): string {
  const { line } = node.position.start;
  const lines = node.value
    .replace(/\n$/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((text, i) => repairText(text, { line: line + i + 1, column: node.indent + 1 }, context));
  return lines.join('\n');
}
