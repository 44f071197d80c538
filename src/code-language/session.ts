import type { CodeBlock } from './block.ts';
import type { Detector } from './detector.ts';
import { commandLine } from './shell.ts';

/** `$ `, `❯ ` and the like, before a command. */
export const isSignPrompt = /^\s*(\$|❯|➜|λ|%) +[\w./~"'[({$-]/;
/** `user@host:~$ `, `[root@host ~]# `, `(base) user@host:~$`, `host:dir user$ `, `~/dir $ `, `bash-4.4# `, `/ # `. */
export const isNamedPrompt =
  /^\s*(\([\w.-]+\) ?)?(\[[^\]\n]{1,40}[@ ][^\]\n]{0,60}\] ?[$#%]|[\w.-]+@[\w.-]+([: ][^$#%>\n]{0,60})? ?[$#%>]|[\w.-]+:\S{0,40} [\w.-]+\$|\/[\w./-]* [$#❯]|~(\/[\w./-]*)? ?[$#❯]|(ba)?sh-[\d.]+[$#]|[\w-]+:[~/][\w./-]*[#$]|[a-z][\w.-]* \$(?= [a-z])|[\w-]+[>#] (?=(show|conf|enable|ping)\b))( |$)/;
const hash = /^\s*# +\S/;

/** A prompt without a space after it: `$kubectl get pods`. */
const glued = (line: string): boolean => /^\$[a-z]+ [\w./-]/.test(line) && commandLine(line.slice(1)) === 2;

/** A prompt before a command that everybody knows: no table, log or listing that follows says otherwise. */
const isCertain = (line: string): boolean => /^\$ /.test(line) && commandLine(line.slice(2)) === 2;

function sessionScore({ lines, text }: CodeBlock): number {
  if (isCertain(lines[0] ?? '')) return 40;
  const dollars = lines.filter(line => isSignPrompt.test(line) || glued(line)).length;
  const names = lines.filter(line => isNamedPrompt.test(line)).length;
  if (/^\s*\$ ?\{|^\s*\$\w+ ?=/m.test(text) && !names) return 0;
  if (names) return (isNamedPrompt.test(lines[0] ?? '') ? 12 : 6) + Math.min(names, 3);
  if (dollars) {
    const first = isSignPrompt.test(lines[0] ?? '') || glued(lines[0] ?? '');
    return (first ? 12 : 3.5) + Math.min(dollars, 3) * 0.7;
  }
  const hashes = lines.filter(line => hash.test(line));
  if (!hashes.length || !hash.test(lines[0] ?? '')) return 0;
  const typedCommands = hashes.filter(line => commandLine(line.replace(/^\s*#+ +/, '')) === 2).length;
  const others = lines.filter(line => !/^\s*#/.test(line));
  const otherCommands = others.filter(line => commandLine(line) > 0).length;
  if (!typedCommands || typedCommands / hashes.length < 0.6 || otherCommands > others.length * 0.3) return 0;
  return others.some(line => /^([\w.-]+:( |$)|- |\[\w+\]|[\w.]+\s*=|FROM |#!|[{}<;])/.test(line)) ? 2.5 : 12;
}

/** Terminal sessions: prompts, commands and their output. */
export const session: Detector = { language: 'shellsession', score: sessionScore };
