import { type Detector, patternDetector } from './detector.ts';

const htmlElement =
  'a|abbr|article|aside|audio|b|blockquote|body|br|button|canvas|center|code|dd|div|dl|dt|em|fieldset|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|ol|optgroup|option|p|pre|script|section|select|small|span|strong|style|table|tbody|td|textarea|tfoot|th|thead|tr|u|ul|video';

/** HTML pages and fragments of them. */
export const html: Detector = patternDetector('html', [
  [/^\s*<!DOCTYPE html/i, 9],
  [/^\s*<html\b/im, 6],
  [/<(script|style)\b[^<>]*>\s*$/m, 5],
  [/<\?xml\b|<\?php|<jsp:|<%[@=]?|xmlns:/, -6],
  [/^\s*(<!--[^>]*-->\s*)?</, 0.5],
  [new RegExp(`^\\s*<(${htmlElement})(\\s[^<>]*)?/?>`, 'gim'), 1.5],
  [new RegExp(`</(${htmlElement})>`, 'gi'), 1],
  [
    /<(img|a|link|script|input|meta|iframe|form|div|span)\s[^<>]*\b(src|href|rel|type|name|class|id|charset|action)=/i,
    2,
  ],
  [/^\s*(\$|>>>|#include|import |const |var |let |function |class |def |return )/m, -3],
  [/^[^<>\n]*[;{}]\s*$/gm, -0.7],
]);

/** XML: elements other than HTML's. */
export const xml: Detector = {
  language: 'xml',
  score(block) {
    const { text } = block;
    if (/^\s*<\?xml\b/.test(text)) return 10;
    if (!/<[A-Za-z!]/.test(text)) return 0;
    if (/^\s*<(!DOCTYPE )?html\b/im.test(text) || /<\?php|^\s*<%/.test(text)) return 0;
    return xmlPatterns.score(block) - (/\bxmlns\b|<!DOCTYPE/.test(text) ? 0 : Math.max(0, html.score(block) - 2));
  },
};

const xmlPatterns = patternDetector('xml', [
  [/\sxmlns(:[\w-]+)?="/, 5],
  [/^\s*<!DOCTYPE (?!html)/, 6],
  [/^\s*(<!--[\s\S]{0,2000}?-->\s*)?<[A-Za-z][\w:.-]*(\s[^<>]*)?>/, 1],
  [/<([A-Za-z][\w:.-]*)(\s[^<>]*)?>[^<>]*<\/\1>/g, 1.5],
  [/<[A-Za-z][\w:.-]*(\s+[\w:.-]+=("[^"<>]*"|'[^'<>]*'))+\s*\/>/g, 1.5],
  [/<\/[A-Za-z][\w:.-]*>\s*$/, 1],
  [/<[A-Za-z][\w.-]*(\s+[\w:.-]+="[^"<>]*")+\s*\/?>/, 1.5],
  [/<!\[CDATA\[/, 4],
  [/^<[A-Z]\w+( [^<>]*)?>\n[^<]*^\s+[A-Z]\w+ \S/m, -5],
  [/^[^<>\n]*[;{}]\s*$/gm, -1],
  [/^[^<>\n]*(\w+\.\w+|\w+)\([^)\n]*\)/m, -1.5],
]);

/** LaTeX documents and formulas. */
export const latex: Detector = patternDetector('latex', [
  [/^\s*\\documentclass\b/m, 8],
  [/\\begin\{\w+\*?\}/, 4],
  [/\\end\{\w+\*?\}/, 1],
  [/\\usepackage(\[[^\]\n]*\])?\{/, 5],
  [/\\(section|subsection|chapter|textbf|textit|emph|cite|ref|label|caption|item|includegraphics)\b\*?\s*[[{]/g, 1.7],
  [
    /\\(frac|sqrt|sum|int|alpha|beta|gamma|lambda|theta|pi|infty|mathbb|mathcal|cdot|left|right|partial|sigma|mu|leq|geq|to|rightarrow)(?![a-zA-Z])/g,
    1.2,
  ],
  [/\\(newcommand|renewcommand|maketitle|setlength|bibliography|tableofcontents|hspace|vspace)\b/g, 2.5],
  [/\\item\b/, 1],
  [/^\s*(\\\[|\$\$)/m, 1],
  [/^\s*[A-Z]:\\/m, -4],
]);

/** Markdown, if several of its markers meet: a few also occur in prose. */
export const markdown: Detector = patternDetector('markdown', [
  [/^#{1,4} \S.*\n\s*\n/m, 1],
  [/^#{2,5} [A-Z]/gm, 0.7],
  [/\[[^\]\n]+\]\((https?:|\.|\/|#)[^)\s]*\)/, 2],
  [/!\[[^\]\n]*\]\([^)\n]+\)/, 2],
  [/^```\w*$/m, 2.5],
  [/(^|\s)\*\*[^*\n]+\*\*(\s|[.,:]|$)/m, 0.7],
  [/^- \[[ x]\] /m, 0.5],
  [/^[-*] \S/m, 0.3],
  [/^\|[ :-]+\|[ :|-]+$/m, -0.5],
]);
