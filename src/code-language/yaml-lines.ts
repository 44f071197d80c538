/** What the lines of a text hold, read as YAML. */
export interface YamlLines {
  /** The text with what is no YAML but often stands in it (actions of templates, lines of dots, tabs) taken out. */
  text: string;
  /** Keys in order, without quotes. */
  keys: string[];
  /** Values written behind a key, or as an item of a list (then without key), that are not blocks of text. */
  values: { key: string; value: string }[];
  /** Keys that do not begin an item of a list. */
  outer: string[];
  /** Keys without a value that have a deeper line, or a list, below them. */
  nested: number;
  /** Items that begin with a key. */
  itemMaps: number;
  /** Items without a key. */
  items: number;
  /** Keys that two or more spaces (or a tab) part from their value, as in the columns of a command's output. */
  aligned: number;
  /** Lines that are neither key, item, comment nor inside a block of text. */
  foreign: number;
  comments: number;
  /** Lines `---`. */
  markers: number;
  /** Lines `key: |` or `key: >`. */
  literals: number;
}

const pair =
  /^(?:- +)*(?:&\S+ +)?("[^"\n]+"|'[^'\n]+'|[\p{L}\p{N}_$./*<{~+!][^:#"'`,;=(){}[\]|\n]{0,70}?(?:::?[\p{L}\p{N}_.-]+)*|<<)\s?:(?:([ \t]+)(.*)|$)/u;
const literal = /^[|>][+-]?\d?[+-]?\s*(#.*)?$/;

/** Takes out what templates and people put into YAML. */
function plainYaml(text: string): string {
  return text
    .replace(/^[ \t]*(\{\{-?[^\n]*?-?\}\}|\{%[^\n]*%\})[ \t]*$/gm, '')
    .replace(/\{\{-?[^{}\n]*-?\}\}/g, 'x')
    .replace(/^[ \t]*(\.{3,}|…|\[\.{3}\]|<\.{3}>)[ \t]*$/gm, '')
    .replace(/^[\t ]+/gm, indent => indent.replace(/\t/g, '  '))
    .replace(/[ \t]+$/gm, '');
}

/**
 * Reads lines as YAML, without deciding whether they are.
 * @param source text without common indent
 */
export function yamlLines(source: string): YamlLines {
  const text = plainYaml(source);
  const found: YamlLines = {
    text,
    keys: [],
    values: [],
    outer: [],
    nested: 0,
    itemMaps: 0,
    items: 0,
    aligned: 0,
    foreign: 0,
    comments: 0,
    markers: 0,
    literals: 0,
  };
  let open: { indent: number; item: boolean } | undefined;
  let literalIndent = -1;
  let flow = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (!trimmed) continue;
    const indent = line.length - line.trimStart().length;
    if (literalIndent >= 0 && indent > literalIndent) continue;
    literalIndent = -1;
    if (flow === 0 && trimmed.startsWith('#')) {
      found.comments++;
      continue;
    }
    const isItem = /^-( |$)/.test(trimmed);
    if (open && (indent > open.indent || (indent === open.indent && isItem && !open.item))) found.nested++;
    open = undefined;
    if (flow > 0) {
      flow += bracketDepth(trimmed);
      continue;
    }
    if (/^(---|\.\.\.)(\s|$)/.test(trimmed)) {
      found.markers++;
      continue;
    }
    const match = pair.exec(trimmed);
    if (match) {
      const key = (match[1] ?? '').replace(/^["']|["']$/g, '').trim();
      const value = (match[3] ?? '').replace(/\s+#.*$/, '').trim();
      found.keys.push(key);
      if (isItem) found.itemMaps++;
      else found.outer.push(key);
      if (/[ ]{2,}|\t/.test(match[2] ?? '') && value && !value.startsWith('#')) found.aligned++;
      if (literal.test(value)) {
        found.literals++;
        literalIndent = indent;
      } else if (value && !value.startsWith('#')) {
        found.values.push({ key, value });
        if (/^[[{]/.test(value)) flow = Math.max(0, bracketDepth(value));
      } else open = { indent: isItem ? indent + 1 : indent, item: isItem };
    } else if (isItem) {
      const value = trimmed.replace(/^(-\s*)+/, '');
      found.items++;
      if (literal.test(value)) {
        found.literals++;
        literalIndent = indent;
        continue;
      }
      if (/^[[{]/.test(value)) flow = Math.max(0, bracketDepth(value));
      if (value) found.values.push({ key: '', value });
    } else found.foreign++;
  }
  return found;
}

function bracketDepth(text: string): number {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
  }
  return depth;
}
