import type { CodeBlock } from './block.ts';
import { commands, wordCommands } from './commands.ts';
import { type Detector, type LanguagePattern, scorePatterns } from './detector.ts';

/** Words after a command's name in a sentence: `docker is …`, `git and svn`. */
const sentenceWord =
  /^(is|are|was|were|has|have|had|can|will|and|or|the|a|an|does|do|should|must|for|to|in|on|of|as|uses|that|which|it|not|err!|warn|%>%|<-|:|=|–|—)$/i;
const option = /(^|\s)--?[A-Za-z][\w-]*/;
const shellSyntax =
  /(^|\s)(--?[A-Za-z]|[~.]?\.?\/[\w.*]|\$\w|\$\{|\$\(|[|<>]{1,2} ?[\w/&(]|&&|\|\|)|\.(sh|txt|log|conf|gz|py|c|yml|yaml|json|md|jar|html|js)\b|\*\.|;\s*(do|then)?$|\\$|^\s*\d+$|"\$/;

/**
 * How certainly a line is a command: 2 = certain, 1 = likely, 0 = no.
 *
 * @param line without prompt
 */
export function commandLine(line: string): 0 | 1 | 2 {
  const bare = line
    .trim()
    .replace(/^((sudo(\s+-[A-Za-z]+(\s+\w+(?=\s))?)?|time|nohup|exec|watch|xargs|[A-Z_]+=\S*)\s+)+(?=\S)/, '')
    .replace(/^[([]\s+/, m => m);
  const [first = '', ...rest] = bare.split(/\s+/);
  const tail = rest.join(' ');
  const name = first.replace(/^(\/usr)?(\/local)?\/s?bin\//, '').replace(/;$/, '');
  if (/^\w[^@-]*:$/.test(rest[0] ?? '') || (rest[0] === 'version' && /^["\d]/.test(rest[1] ?? ''))) return 0;
  if (/[^\\;];$/.test(line.trim()) && !/^(export|echo|if|for|while|case)\b/.test(first)) return 0;
  if (/^\S+(\s{2,}| [a-z]+ = )[a-z]/.test(bare) && !shellSyntax.test(tail)) return 0;
  if (!/^[\w./~[+-]/.test(first) || /[:,]$/.test(first)) return 0;
  if (/^[\w.-]+\s*(\(|=\s)/.test(bare) && !/^[[(]/.test(bare)) return 0;
  const inSentence =
    sentenceWord.test(rest[0] ?? '') ||
    (rest[0] === '-' && rest.length > 1 && name !== 'cd') ||
    (rest.length > 3 && /[a-z][.!?:]$/.test(tail) && !shellSyntax.test(tail));
  if (/^['"]/.test(rest[0] ?? '') && /^(gem|rake|bundle|apt|yum|docker|git|puppet|chef)$/.test(name)) return 0;
  if (commands.has(name)) {
    if (
      name === 'export' &&
      /^(type|default|const|class|function|interface|async|let|var|enum|abstract|\{|\*)/.test(tail)
    )
      return 0;
    if (inSentence) return shellSyntax.test(tail) && !/[.:]$/.test(tail) ? 1 : 0;
    if (!rest.length) return bare === line.trim() ? 1 : 2;
    return 2;
  }
  if (wordCommands.has(name)) {
    if (bare !== line.trim() && /^\s*sudo\b/.test(line)) return 2;
    if (inSentence || /^=|[^\\];$|\{$|^\(/.test(tail)) return 0;
    if (rest.length && shellSyntax.test(tail)) return 2;
    return rest.length <= 3 && /^[\w@/ -]*$/.test(tail) ? 1 : 0;
  }
  if (/^\s*sudo\s+\S/.test(line)) return inSentence ? 0 : 2;
  if (/^(\.{0,2}|~)?\/[\w./-]+$/.test(first))
    return option.test(tail) || /\.(sh|py|pl|rb)$/.test(first) || (/^\.\//.test(first) && !rest.length) ? 2 : 0;
  if (
    /^[a-z][\w.+-]*$/.test(first) &&
    /(^|\s)(--[a-z][\w-]+|-[a-zA-Z])([\s=]|$)/.test(tail) &&
    !/[.;:,]$|[=(){}]\s|;\s/.test(tail)
  ) {
    return !inSentence && rest.length <= 14 ? (/\s--[a-z][\w-]+/.test(` ${tail}`) ? 2 : 1) : 0;
  }
  return 0;
}

const patterns: readonly LanguagePattern[] = [
  [/^#!.*\b(ba|z|k|da)?sh\b/, 10],
  [/^\s*(if|while|elif|until)\s+(!\s+)?(\[\[? |test |\[ |\w+[^(){}\n]*; ?(then|do))/m, 4],
  [/^\s*(fi|done|esac)\s*([;|<>&].*)?$/m, 2.5],
  [/^\s*for \w+ in [^:\n]*(;\s*do\b|\n\s*do\b)/m, 4],
  [/^\s*(do|then)\s*$/m, 0.8],
  [/;\s*(do|then)\b/, 1.5],
  [/\bwhile (IFS= ?)?read\b/, 4],
  [/^\s*case\s+\S+\s+in\s*$/m, 4],
  [/^\s*export \w+=/m, 4],
  [/^\s*alias [\w.-]+=/m, 4],
  [/^\s*[A-Za-z_]\w*=(\$\(|`|"?\$\{?\w)/m, 2.5],
  [/^\s*[A-Za-z_]\w*=("[^"\n]*"|'[^'\n]*'|[\w./:-]*)\s*$/m, 0.5],
  [/"?\$\{\w+[:}#%/-]|"\$(\w+|[@*#?])"/, 1.5],
  [/\$\([a-z][^()\n]*\)/, 1],
  [/^\s*(function )?[\w-]+\s*\(\)\s*\{?\s*$/m, 1.5],
  [/\[\[? (-[a-z] |"?\$)/, 2.5],
  [/^\s*echo\s+(-[en]+\s+)?("[^"\n]*"|'[^'\n]*'|\$?\w[^;()]*)\s*((>|\||&&|;).*)?$/m, 1.2],
  [/<<-?\s?['"]?(EOF|END|EOT)\b/, 2.5],
  [/ 2>&1|>\s?\/dev\/null|&>/, 1],
  [/ \| (grep|awk|sed|sort|xargs|wc|head|tail|tee|less|jq|cut|sh|bash|tr|uniq|kubectl) ?/, 2],
  [/^\s*set -[euxo]/m, 2.5],
  [/\\\n\s+-/, 1],
  [
    /^\s*(my \$|use strict|\$\w+ = |<\?php|@echo|echo off|package \w|import \w|def \w|var |let |const |func |fn |public |#include)/im,
    -4,
  ],
];

/** The lines of a text without continuation lines: after `\`, and in here documents. */
function logicalLines(text: string): string[] {
  const kept: string[] = [];
  let end: string | undefined;
  let continued = false;
  for (const line of text.split('\n')) {
    if (end !== undefined) {
      if (line.trim() === end) end = undefined;
      continue;
    }
    if (!continued && line.trim()) kept.push(line);
    continued = /\\\s*$/.test(line);
    end = /<<-?\s?['"]?([A-Z]\w*)/.exec(line)?.[1];
  }
  return kept;
}

function shellScore({ text }: CodeBlock): number {
  const script = logicalLines(text).filter(line => !/^\s*(#|$)/.test(line));
  if (!script.length) return 0;
  const kinds = script.map(line => commandLine(line));
  const certain = kinds.filter(kind => kind === 2).length;
  const share = kinds.filter(Boolean).length / script.length;
  let score = scorePatterns(patterns, text);
  if (certain && share >= 0.35)
    score +=
      Math.min(2 + certain, 6) + (share >= 0.8 ? 1.5 : share >= 0.5 ? 0.5 : -1.5) + (script.length === 1 ? 0.5 : 0);
  else if (share >= 0.5) score += 1;
  if (/^\s*FROM [\w./:-]+/m.test(text) && /^\s*(RUN|CMD|COPY|ENTRYPOINT) /m.test(text)) score -= 6;
  return score;
}

/** Shell scripts, and commands without prompts. */
export const shell: Detector = { language: 'bash', score: shellScore };
