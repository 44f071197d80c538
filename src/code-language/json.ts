import { type Detector, type LanguagePattern, scorePatterns } from './detector.ts';

/** Longer text, in UTF-16 units, is not parsed. */
const MAX_LENGTH = 200_000;

/** For JSON that does not parse: fragments, or with `...`, comments or trailing commas. */
const patterns: readonly LanguagePattern[] = [
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

/** Whether an array that parses has neither keys nor strings, so that it could be in any language: `[1]`, `[]`. */
const bare = (text: string): boolean => !/["{]/.test(text) || /^\s*[[{]\s*[\]}]\s*$/.test(text);

/** JSON: objects and arrays that parse, lines of them, and fragments. */
export const json: Detector = {
  language: 'json',
  score({ source, text, lines }) {
    if (/^\s*[{[]/.test(text)) {
      if (source.length <= MAX_LENGTH && parses(source)) return bare(text) ? 1 : 9;
      if (lines.length > 1 && lines.every(line => parses(line)) && lines.some(line => line.startsWith('{'))) return 8;
    } else if (!/^\s*"[^"\n]{1,80}"\s*:/.test(text)) return 0;
    return scorePatterns(patterns, text);
  },
};
