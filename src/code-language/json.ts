import { type Evidence, type Sign, weigh } from './evidence.ts';

/** Text longer than this is judged by its head alone. */
const parsed = 200_000;

/** Signs of JSON that does not parse: a fragment, one with `...`, comments or a comma too many. */
const signs: readonly Sign[] = [
  [/^\s*[{[]?\s*"[^"\n]{1,80}"\s*:\s*("|\d|-\d|true\b|false\b|null\b|[[{])/m, 1.5],
  [/"[^"\n]{1,80}"\s*:\s*("[^"\n]*"|-?[\d.]+|true|false|null|\[|\{)\s*[,}\]]?/g, 1],
  [/^\s*[{[]/, 1],
  [/[}\]]\s*$/, 0.5],
  [/^\s*(var|let|const|function|import|export|def|return|print|if|for)\b/m, -5],
  [/[)=;]\s*$|\(\s*\{|=>|==|\s=\s|None|True|False/m, -4],
  [/^\s*[a-z_][\w-]*:\s/im, -4],
  [/^\s*(\$|%|>|#|curl|echo) /m, -4],
];

function parses(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** Whether an array that parses holds no key and no string, so that it could be anything: `[1]`, `[]`. */
const bare = (text: string): boolean => !/["{]/.test(text) || /^\s*[[{]\s*[\]}]\s*$/.test(text);

/** JSON: what parses as an object or array, lines of such, and fragments of it. */
export const json: Evidence = {
  language: 'json',
  score({ whole, text, lines }) {
    if (/^\s*[{[]/.test(text)) {
      if (whole.length <= parsed && parses(whole)) return bare(text) ? 1 : 9;
      if (lines.length > 1 && lines.every(line => parses(line)) && lines.some(line => line.startsWith('{'))) return 8;
    } else if (!/^\s*"[^"\n]{1,80}"\s*:/.test(text)) return 0;
    return weigh(signs, text);
  },
};
