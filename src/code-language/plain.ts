import type { CodeBlock } from './block.ts';
import { type Detector, patternDetector } from './detector.ts';

const stamp =
  /^\[?(\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|\d\d:\d\d(:\d\d)?[\s\]]|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d\d\/[A-Z][a-z]{2}\/\d{4}:|[IWEF]\d{4} \d\d:)/gm;

/** Output of programs: logs, stack traces, tables, listings, keys. */
export const output: Detector = patternDetector(null, [
  [stamp, 2],
  [/^Traceback \(most recent call last\)/m, 8],
  [/^\s+at \S[^\n]*(\([\w.: ]*\)|:\d+\)?|:line \d+|\([^\n()]*\) in \S+)$/gm, 3],
  [/^(Exception in thread|Caused by:|panic: |goroutine \d+ \[|Segmentation fault|\w+(\.\w+)*(Error|Exception): )/m, 4],
  [/^-{5}BEGIN [A-Z ]+-{5}/m, 9],
  [/^ssh-(rsa|ed25519|dss) AAAA/m, 9],
  [/^[\s|]*\+[-=+]{3,}\+?\s*$/gm, 2.5],
  [/^\|.*\|\s*$/gm, 1],
  [/[─│┌┐└┘├┤┬┴┼═║╔╗╚╝]/g, 1.5],
  [/^[A-Z][A-Z() _-]+(\s{2,}[A-Z%][A-Z0-9()%/ _-]*){2,}$/m, 5],
  [/^([bcdlps-][rwxsStT-]{9}[.+@]?|total \d+$)/gm, 2.5],
  [/^\d+ bytes from|^PING \S+ \(|packet loss/m, 6],
  [/^\s*(Loaded: loaded|Active: (active|inactive|failed)|Main PID: )/m, 5],
  [/^●|^\s*[└├]─/m, 3],
  [/^commit [0-9a-f]{40}$/m, 8],
  [/^(On branch |Your branch is|Changes (not staged|to be committed)|Untracked files:|Already up to date)/m, 5],
  [/^(npm|E:|W:|Err:|Get:|Hit:|error:|ERROR|WARN|WARNING|INFO|DEBUG|fatal:|make(\[\d\])?: \*\*\*|configure: )/gm, 1.5],
  [/^Reading package lists|newly installed, \d+ to remove|^Setting up \w|^Unpacking /m, 6],
  [/^(Mem|Swap):\s+\d/m, 3],
  [/^[0-9a-f]{6,8}:?\s+([0-9a-f]{2,4} ){4}/m, 6],
  [/^\d+ rows? (in set|affected)|^\(\d+ rows?\)/m, 5],
  [/^[*<>] (HTTP|Connected|Trying|[A-Z][\w-]+: | {2}Trying)/m, 4],
  [/^(Filesystem|\s*PID|USER|Proto|COMMAND|UID|REPOSITORY|CONTAINER ID|NAME|NAMESPACE)\s{2,}\S/m, 4],
  [/^\s*(usage|Usage|USAGE):?\s*(\S|$)/m, 3],
  [/^\s+-\w,? ?(--[\w-]+)?(=\w+)?\s{2,}\S/gm, 1.5],
  [/<none>|<unset>/, 4],
  [/^[A-Z][\w ()/-]{1,28}:\s{2,}\S/gm, 1.5],
  [/^[\w./-]+:\d+(:\d+)?: (error|warning|note|fatal error)?/gm, 2],
  [/^(\d{1,3}\.){3}\d{1,3}\s+\S/gm, 1.2],
  [/^(nameserver|search|domain) \S+$/m, 2.5],
  [/^(\/dev\/\w+|UUID=\S+)\s+\S+\s+\w+\s+\S+\s+\d/m, 4],
  [/^[\w.]+\/[\w.-]+ (created|configured|deleted|unchanged|patched|exposed|scaled|rolled out|labeled|annotated)/m, 5],
  [/^(@\w+|[\d*/,-]+)\s+([\d*/,-]+\s+){3}[\w*/,-]+\s+\S/m, 6],
  [/: (command not found|No such file or directory|Permission denied|cannot access)/, 4],
  [/^(TASK|PLAY|RUNNING HANDLER) (\[|RECAP)/m, 7],
  [
    /^(Successfully|Downloading|Installing|Collecting|Requirement already|Created symlink|Sending build context|Step \d+\/\d+|Removing intermediate)\b/m,
    4,
  ],
]);

const functionWords =
  /(^|[\s"'(])(the|is|are|was|a|an|to|of|and|or|in|on|for|with|from|that|this|it|you|we|I|not|be|by|if|as|at|my|die|der|das|und|ist|nicht|ein|eine|mit|den|le|la|les|et|des|un|une|est|pour|que|el|los|y|de|em|para|com|não|um|uma|il|che|di|het|een|i|och|na|w|się|jest)(?=[\s,.;:!?"')]|$)/giu;
const otherScripts =
  /[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/gu;

/** Whether the line is a sentence or part of one, in any natural language. */
function isProse(line: string): boolean {
  const trimmed = line.trim();
  if (/^(#|\/\/|\/\*|--|<|\*\s*@|"""|;|%)/.test(trimmed)) return false;
  if (/^- [a-z][\w.-]*: /.test(trimmed)) return false;
  if (/[{};=\\|$<>]|\w\(|\)\s*:?$|^\w+::/.test(trimmed)) return false;
  const other = trimmed.match(otherScripts)?.length ?? 0;
  if (other >= 4 && other > trimmed.replace(/\s/g, '').length * 0.5) return true;
  const words = trimmed.split(/\s+/);
  const plain = words.filter(word => /^["'(]*\p{L}[\p{L}'’-]*[.,:;!?"')…]*$/u.test(word)).length;
  if (words.length < 4 || plain / words.length < 0.75) return false;
  const functionCount = trimmed.match(functionWords)?.length ?? 0;
  return (
    functionCount >= 2 || (functionCount === 1 && words.length <= 9) || (/[.!?…]$/.test(trimmed) && words.length >= 5)
  );
}

/** Prose. */
export const prose: Detector = {
  language: null,
  score({ lines }: CodeBlock) {
    if (!lines.length) return 0;
    const share = lines.filter(isProse).length / lines.length;
    return share >= 0.75 ? 5 : share >= 0.5 ? 3.5 : share >= 0.3 ? 1.5 : 0;
  },
};
