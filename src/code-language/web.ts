import { type Detector, type LanguagePattern, patternDetector, scorePatterns } from './detector.ts';

const scriptPatterns: readonly LanguagePattern[] = [
  [/^#!.*\b(node|deno|bun)\b/, 10],
  [/^['"]use strict['"];?/m, 5],
  [/^\s*(export (default )?)?(async )?function\*? ?\w*\s*\([^)\n$]*\)\s*\{/m, 3],
  [/\bfunction ?\([\w, ]*\) ?\{/, 2.5],
  [/^\s*(export )?(const|let) (\w+|\{[^}\n]*\}|\[[^\]\n]*\])(: ?[\w<>[\]|' ]+)? = /m, 2.5],
  [/^\s*var \w+ ?= ?[^\n]*[;{([]?\s*$/m, 1],
  [/^\s*var \w+ ?= ?[{[(]\s*$/m, 2],
  [/\.addEventListener\(|\.preventDefault\(/, 3],
  [/^\s*(\} else )?(if|while) ?\([^\n]*[!=]==[^\n]*\) ?\{/m, 1.5],
  [/\(?[\w, ]*\)? => ?(\{|\w|\()/, 1],
  [/\b(const|let) \w+ = (async )?(\([\w, {}]*\)|\w+) =>/, 2.5],
  [/\bconsole\.(log|error|warn|info|table)\(/, 4],
  [/\brequire\(['"][\w@./-]+['"]\)/, 3.5],
  [/^\s*import ((type )?[\w*{}, $]+ from )?['"][\w@./-]+['"];?\s*$/m, 5],
  [/\bmodule\.exports\b/, 6],
  [/^export (default|const|async|class) [\w{]/m, 3],
  [
    /\b(document|window)\.(getElement\w*|querySelector\w*|addEventListener|location|createElement|body|onload|cookie)\b/,
    4,
  ],
  [/\$\((['"]|document|this|function)/, 3.5],
  [/===|!==/, 2],
  [/\bnew (Promise|Date|Map|Set|Error|Vue|XMLHttpRequest|WebSocket|RegExp)\(/, 1.2],
  [/\bJSON\.(parse|stringify)\(|\bMath\.\w+\(|\bprocess\.(env|argv)|\bparseInt\(/, 1.5],
  [/\.(then|catch|map|filter|forEach|reduce)\(/, 1],
  [/\bawait \w+/, 0.7],
  [/^\s*class \w+( extends [\w.]+)? \{\s*$/m, 1],
  [/^\s*constructor\(/m, 2.5],
  [/\bthis\.\w+ = /, 1.3],
  [/\bset(Timeout|Interval)\((\(\) ?=>|function)/, 3],
  [/[{[] ?\.\.\.\w+/, 1.5],
  [/\w+\.prototype\.\w+/, 4],
  [/\bfor \((var|let|const) /, 3],
  [/`[^`\n]*\$\{/, 1],
  [/\balert\(|\bundefined\b|\btypeof \w/, 1.3],
  [/\bdb\.\w+\.(find|insert\w*|update\w*|aggregate|remove|delete\w*|createIndex|count\w*)\(/, 4],
  [/^\s*return \(?<\w+/m, 2],
  [
    /#include|\bfunc \w|\blet mut\b|\bfn \w|\bdef \w|\$this->|\bpublic (static )?(class|void|string|int)\b|\bConsole\.|System\.out|\blocal \w+ =|std::|:= |<\?php/g,
    -3,
  ],
  [/^\s*(guard let|import UIKit|fun \w+\(|val \w+)/m, -4],
  [/^\s*\$\w+ ?= |->\w+|\bthen\s*$|\bforeach\b|\bparam\(/m, -2],
];

const typePatterns: readonly LanguagePattern[] = [
  [/^\s*(export )?(declare )?interface \w+(<[^>\n]*>)?( extends [\w<>, ]+)? \{/m, 2],
  [
    /^\s*(readonly )?\w+\??: ?(string|number|boolean|any|void|Date|unknown|never|Record<|Array<|Promise<)[^=\n(]*;?\s*$/m,
    2.5,
  ],
  [/^\s*(export )?type \w+(<[^>\n]*>)? = /m, 3.5],
  [/\((?:[^()\n]*\W)?\w+\??: ?(string|number|boolean|any|unknown|[A-Z]\w*(<[^>\n]*>)?)(\[\])?[,)= ]/, 2.5],
  [/\)\s*: ?(string|number|boolean|void|any|Promise<[^>\n]*>|[A-Z]\w*(\[\])?)\s*(\{|=>|;)/, 2.5],
  [/\b(const|let|var) \w+: ?(string|number|boolean|any|[A-Z]\w*|\{)/, 3],
  [/\bconstructor\((private|public|readonly|protected) /, 4],
  [/^\s*@(Component|Injectable|NgModule|Input|Output|Directive|Pipe)\(/m, 4],
  [/\bimport type \{|\bas (const|unknown|any|string)\b|\benum \w+ \{|\bimplements \w+/, 1],
  [/\b(useState|ref|Promise|Observable|Array|Record|Partial)<[\w[\]{}|, ]+>/, 2],
  [
    /\bfun \w+\(|\bfn \w+|\bfunc \w+|\bval \w+|\bdef \w+|\bguard let\b|\bvar body\b|^import \w+$|\blet \w+: \[|\$\w+->|;;/m,
    -5,
  ],
];

/** JavaScript, in browsers, Node and MongoDB's shell. */
export const javascript: Detector = patternDetector('javascript', scriptPatterns);

/** TypeScript: JavaScript with types. */
export const typescript: Detector = {
  language: 'typescript',
  score({ text }) {
    const types = scorePatterns(typePatterns, text);
    return types < 2 ? 0 : types + Math.max(0, scorePatterns(scriptPatterns, text));
  },
};

/** CSS; also SCSS and Less without syntax of their own. */
export const css: Detector = patternDetector('css', [
  [/^\s*@(media|import|font-face|keyframes|charset|supports)\b[^;\n]*[{;]/m, 4],
  [/^[ \t]*[.#*:[\w@][^{};\n]{0,200}\{[^{}$]{0,2000}?[\w-]+\s?:[^{};,\n]{1,200};?[^{},]{0,2000}\}/m, 1.5],
  [/^\s*[.#][A-Za-z][\w-]*[^{};\n]*\{/m, 1.5],
  [
    /(^|[{;]\s*)(margin|padding|border|background|color|font|width|height|display|position|float|text|top|left|right|bottom|overflow|z-index|max|min|line-height|flex|grid|cursor|opacity|content|transition|transform|align|justify|list-style|box|vertical-align|white-space|src)[\w-]*\s*:\s*[^;{}\n]+[;}]/gm,
    1.5,
  ],
  [/:\s*(#[0-9a-f]{3,8}|[\d.]+(px|em|rem|vh|vw|%))\b/i, 1],
  [/^\s*(\$|@)[\w-]+\s*:|@include|@mixin/m, -3],
  [/\b(function|var|const|let|return|if|int|void)\b\s*[(\w]|=>|===|^\s*<\w/m, -4],
]);

/** SCSS. */
export const scss: Detector = patternDetector('scss', [
  [/^\s*\$[\w-]+\s*:\s*[^;\n]+;/m, 3.5],
  [/@(include|mixin|extend|use)\b/, 3.5],
  [/&:[\w-]+|&[.-]\w/, 1.5],
  [/[\w-]+\s*:\s*[^;{}\n]+;/, 0.5],
  [/\b(function|var|const|echo)\b|\$\w+ =/, -3],
]);
