import { isNamedPrompt, isSignPrompt } from './session.ts';

/** A line of a terminal session. */
export interface SessionLine {
  kind: 'command' | 'output';
  /** Length of the prompt that it begins with, with the space after it; in UTF-16 units. */
  prompt: number;
}

/** Languages of sessions, and those of commands, in which people declare sessions for want of a better one. */
const sessions = new Set(['shellsession', 'console']);
const shells = new Set(['bash', 'sh', 'shell', 'shellscript', 'zsh']);

const sign = /^\s*([$❯➜λ%]) ?(?=\S)/;
const root = /^\s*# +(?=\S)/;
const second = /^\s*> ?/;

/** The length of the prompt that a line begins with, or 0. @param used the sign before commands; `#` where there is no other */
function promptLength(line: string, used: string): number {
  const [named] = isNamedPrompt.exec(line) ?? [];
  if (named) return named.length;
  if (used === '#') return root.exec(line)?.[0].length ?? 0;
  const [found, written] = sign.exec(line) ?? [];
  return found && written === used ? found.length : 0;
}

/** The sign before the first command: `% ` begins the output of curl, too. */
function signIn(lines: string[]): string {
  const [, found] = sign.exec(lines.find(line => isSignPrompt.test(line)) ?? '') ?? [];
  return found ?? (lines.some(line => isNamedPrompt.test(line)) ? '$' : '#');
}

const endsInBackslash = /(?<!\\)(?:\\\\)*\\$/;
const opens = /<<|(?:[|{(]|&&|\b(?:do|then|else))$/;

/** Whether a command wants more lines, before which a shell writes `> `. */
function isOpen(command: string): boolean {
  const quotes = [...command.replace(/\\./g, '').matchAll(/["']/g)].length;
  return opens.test(command.trimEnd()) || quotes % 2 === 1;
}

/**
 * Tells commands from their output, by the prompts before them: `$ `, `user@host:~$ `, or `# ` where there are no others. A
 * command goes on in the next line after a backslash at its end, or where a shell writes `> `.
 *
 * @param code text of the block
 * @param language Shiki's id; null is plain text
 * @returns one entry for each line; nothing if it is no session
 */
export function sessionLines(code: string, language: string | null): SessionLine[] | undefined {
  const lines = code.split('\n');
  const first = lines.find(line => line.trim() !== '') ?? '';
  const begins = isSignPrompt.test(first) || isNamedPrompt.test(first);
  if (!sessions.has(language ?? '') && !(shells.has(language ?? '') && begins)) return undefined;
  const used = signIn(lines);
  let goesOn = false;
  let open = false;
  const read = lines.map((line): SessionLine => {
    const secondary = goesOn || open ? (second.exec(line)?.[0].length ?? 0) : 0;
    const prompt = secondary || (goesOn ? 0 : promptLength(line, used));
    const isCommand = goesOn || prompt > 0;
    open = isCommand && (secondary > 0 || isOpen(line.slice(prompt)));
    goesOn = isCommand && endsInBackslash.test(line);
    return { kind: isCommand ? 'command' : 'output', prompt };
  });
  return read.some(({ kind }) => kind === 'command') ? read : undefined;
}
