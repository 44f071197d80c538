import type { Code } from 'mdast';

/** What stands behind the language of a fenced block. */
export interface CodeMeta {
  /** Of a file, say. */
  title?: string;
  isNumbered: boolean;
  /** Whether a line, counted from 1, stands out. */
  isMarked(line: number): boolean;
}

/** The language of a code block, and the rest of its info string. VitePress has no space between them: `js{2,4-6}`. */
export function readInfo({ lang, meta }: Pick<Code, 'lang' | 'meta'>): { language: string; meta: string } {
  const [, language = '', lines = ''] = /^([^{]+)(\{[\d,-]+\})$/.exec(lang ?? '') ?? [undefined, lang ?? ''];
  return { language, meta: [lines, meta].filter(Boolean).join(' ') };
}

const titleWord = /(?:^|\s)title=(?:("(?:[^"\\]|\\.)*")|'([^']*)')/;
const numberWord = /(?:^|\s)(?:linenumbers|showLineNumbers)(?:=true)?(?=\s|$)/;
const lineWord = /(?:^|\s)\{([\d,-]+)\}/;

/**
 * Reads what stands behind the language of a fenced block, as Docusaurus, Starlight, VitePress and others have it:
 * `title="app.js" {2,4-6} showLineNumbers`. Anything else is ignored.
 */
export function readMeta(meta: string): CodeMeta {
  const [, quoted, single] = titleWord.exec(meta) ?? [];
  const title = (quoted ? unquote(quoted) : single)?.trim();
  const words = meta.replace(titleWord, '');
  const ranges = (lineWord.exec(words)?.[1] ?? '').split(',').map(range => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return { first, last };
  });
  return {
    ...(title && { title }),
    isNumbered: numberWord.test(words),
    isMarked: line => ranges.some(({ first, last }) => first <= line && line <= last),
  };
}

/** The text of a JSON string, or as people write it. */
function unquote(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}
