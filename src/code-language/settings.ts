import type { CodeBlock } from './block.ts';
import { type Detector, type LanguagePattern, scorePatterns } from './detector.ts';

const iniPatterns: readonly LanguagePattern[] = [
  [/^\s*\[[\w .:/@*?"'~-]+\]\s*$/m, 1.5],
  [
    /^\[(Unit|Service|Install|Timer|Socket|Mount|Desktop Entry|mysqld?|client|global|DEFAULT|core|user|remote|Match|Network|defaults)\b/m,
    2,
  ],
  [/^\s*[;#]\s*\S/m, 0.3],
];

/** A line `name = value`, in which the value is not an expression. */
const assignment = /^[\t ]*[A-Za-z][\w.:\-/* ]{0,60}?[\t ]*=(?![=>~])[\t ]*([^\s({[$][^(){};]*|\$?\{?\w+\}?.*|)$/;
const code =
  /[;{]\s*$|\(\)|\(\S|=>|->|:=|\+=|==|<-|\blet\b|\bconst\b|\bvar\b|\blocal\b|\bmy\b|\bset\b|^\s*(export|alias|def|return|if|for|while|import|from|print|echo)\b|^[\w.]+\s*=\s*[\w.]+\[/m;

function iniScore({ text, lines }: CodeBlock): number {
  const filled = lines.filter(line => !/^\s*[#;]/.test(line));
  const section = /^\s*\[[^\]\n=,(){}]+\]\s*$/m.test(text);
  const assigned = filled.filter(line => assignment.test(line)).length;
  const sections = filled.filter(line => /^\s*\[[^\]]+\]\s*$/.test(line)).length;
  if (!filled.length || (section ? sections + assigned < filled.length * 0.5 : assigned < filled.length * 0.85))
    return 0;
  if (!assigned && sections < 2) return 0;
  let score = scorePatterns(iniPatterns, text) + (section ? 2 : 0) + Math.min(assigned, 3) * 0.7;
  if (!section) {
    const technical = filled.filter(line => /^\s*[\w-]+[._-][\w.-]+\s*=/.test(line)).length;
    score += technical / filled.length > 0.5 ? 1.7 : -0.5;
    if (lines.length === 1) score -= 0.8;
    if (filled.some(line => /=.*[\s*+^/-]\S.*=|=\s*\w+ [*+^/-] \w/.test(line))) score -= 3;
  }
  if (code.test(text)) score -= section ? 1.5 : 4;
  return score;
}

/** Sections and `name = value`: INI, systemd units, desktop entries, Java properties, environment files. */
export const ini: Detector = { language: 'ini', score: iniScore };

const tomlPatterns: readonly LanguagePattern[] = [
  [/^\s*\[\[[\w."-]+\]\]\s*$/m, 4],
  [
    /^\s*\[(package|dependencies|dev-dependencies|profile\.\w+|tool\.[\w.-]+|project|build-system|workspace|lib)\]\s*$/m,
    2,
  ],
  [/^\s*\[[\w-]*("[^"\n]+"|\.[\w."-]+)[\w."-]*\]\s*$/m, 2],
  [/^\s*\[[\w."-]+\]\s*$/m, 2],
  [/^\s*[\w.-]+ = """/m, 2],
];
const tomlLine =
  /^\s*([\w."-]+ ?= ?("[^"\n]*"|'[^'\n]*'|\[.*|\{.*|true|false|[-+]?\d[\w.:+-]*|""".*)\s*(#.*)?|\[\[?[\w."-]+\]?\]|#.*|[\]"'{\d].*)$/;

function tomlScore({ text, lines }: CodeBlock): number {
  const odd = lines.filter(line => !tomlLine.test(line)).length;
  const quoted = lines.filter(line => /^\s*[\w."-]+ ?= ?("|\[|\{)/.test(line)).length;
  if (!quoted || odd > lines.length * 0.1 || code.test(text.replace(/"[^"\n]*"/g, ''))) return 0;
  const sections = /^\s*\[[^\]\n=,]+\]\s*$/m.test(text);
  return scorePatterns(tomlPatterns, text) + Math.min(quoted, 3) * 0.8 + (sections ? 3 : -0.5) - odd * 2;
}

/** TOML: like INI, but with typed values. */
export const toml: Detector = { language: 'toml', score: tomlScore };

function csvScore({ lines }: CodeBlock): number {
  if (lines.length < 2) return 0;
  for (const separator of [',', ';', '\t']) {
    const counts = lines.map(line => line.replace(/"[^"]*"/g, '').split(separator).length - 1);
    const columns = counts[0] ?? 0;
    if (columns < 2 || counts.some(count => count !== columns)) continue;
    const cells = lines.flatMap(line => line.split(separator));
    const wordy = cells.filter(cell => cell.trim().split(/\s+/).length > 5).length / cells.length;
    const codelike = lines.filter(line => /[(){}]|[;,]\s*$/.test(line)).length / lines.length;
    if (wordy > 0.2 || codelike > 0.2) continue;
    const spaced = cells.filter(cell => /^ /.test(cell)).length / cells.length;
    return separator === '\t' ? 0 : Math.min(lines.length, 4) + (spaced > 0.3 ? -2 : 1);
  }
  return 0;
}

/** CSV: rows with the same number of commas or semicolons. */
export const csv: Detector = { language: 'csv', score: csvScore };
