/** The lines of a text, read as YAML. */
export interface YamlLines {
  /** The text without common additions to YAML: template actions, lines of dots, tabs. */
  text: string;
  /** Keys in order, without quotes. */
  keys: string[];
  /** Values on the line of their key, or of their list item (then without a key), except block scalars. */
  values: { key: string; value: string }[];
  /** Keys that do not begin a list item. */
  outer: string[];
  /** Keys without a value, with a more indented line or a list below. */
  nested: number;
  /** List items that begin with a key. */
  itemMaps: number;
  /** List items without a key. */
  items: number;
  /** Keys with two or more spaces, or a tab, before their value, as in the columns of a command's output. */
  aligned: number;
  /** Lines that are neither a key, an item, nor a comment, nor in a block scalar. */
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

/** Removes common additions to YAML: template actions, ellipses, tabs. */
function plainYaml(text: string): string {
  return text
    .replace(/^[ \t]*(\{\{-?[^\n]*?-?\}\}|\{%[^\n]*%\})[ \t]*$/gm, '')
    .replace(/\{\{-?[^{}\n]*-?\}\}/g, 'x')
    .replace(/^[ \t]*(\.{3,}|…|\[\.{3}\]|<\.{3}>)[ \t]*$/gm, '')
    .replace(/^[\t ]+/gm, indent => indent.replace(/\t/g, '  '))
    .replace(/(?<![ \t])[ \t]+$/gm, '');
}

/**
 * Reads lines as YAML, without deciding whether they are YAML.
 *
 * @param source text without common indentation
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
