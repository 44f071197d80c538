import { readFileSync } from 'node:fs';
import { fieldExists, kindsOfApi } from './manifest.ts';

interface Flag {
  short: string | undefined;
  long: string;
  takesValue: boolean;
}

const commands = new Map<string, Flag[]>();
for (const line of readFileSync(new URL('kubectl.txt', import.meta.url), 'utf8').split('\n')) {
  const [, path, flags] = line.match(/^([a-z*][\w -]*|\*): ?(.*)$/) ?? [];
  if (!path) continue;
  const found = [...(flags ?? '').matchAll(/(?:-(\w),)?--([\w-]+)(=?)/g)];
  commands.set(
    path,
    found.map(([, short, long, equals]) => ({ short, long: long as string, takesValue: equals === '=' })),
  );
}

/** Verbs whose first argument names kinds: `pods`, `deployment,service`, `job/migrate`. */
const takesKind =
  /^(?:get|describe|delete|edit|label|annotate|patch|scale|expose|autoscale|wait|rollout .*|set .*|taint)$/;
const plural = (kind: string) => `${kind.replace(/y$/, 'ie').replace(/(?<=s|x|ch)$/, 'e')}s`;
/** Kinds of which the notes show no manifest, and short names. */
const others = (
  'all apiservice certificatesigningrequest controllerrevision csidriver csinode endpoints endpointslice event ' +
  'gatewayclass ingressclass lease node nodeclaim podmetrics volumeattachment ' +
  'cm cr crb crd csr deploy ds ev hpa ing limits netpol no ns pc pdb po pv pvc quota rs sa sc sts svc vpa'
).split(' ');
const kinds = new Set([...kindsOfApi, ...others].flatMap(kind => [kind, plural(kind)]));

/** Splits a line of shell into commands, and each command into words. It knows quotes and comments. */
function shellCommands(line: string): string[][] {
  const found: string[][] = [[]];
  const word = /'([^']*)'|"((?:\\.|[^"\\])*)"|([|;&()<>]+)|(\s+)|(#.*)|([^\s'"|;&()<>#]+|#)/g;
  let glued = false;
  for (const [, single, double, operator, space, comment, plain] of line.matchAll(word)) {
    if (comment && !glued) break;
    if (operator) found.push([]);
    const text = single ?? double ?? plain ?? comment;
    const words = found.at(-1) as string[];
    if (text !== undefined) {
      if (glued) words.push((words.pop() ?? '') + text);
      else words.push(text);
    }
    glued = !operator && !space;
  }
  return found.filter(words => words.length > 0);
}

function* wordProblems([, ...words]: string[]): Generator<string> {
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  let path = own[0] ?? '';
  if (!commands.has(path)) return yield `no verb ${path}`;
  let next = 1;
  while (commands.has(`${path} ${own[next]}`)) path = `${path} ${own[next++]}`;
  const operand = own[next];
  if (operand && !operand.startsWith('-') && [...commands.keys()].some(known => known.startsWith(`${path} `))) {
    yield `no ${path} ${operand}`;
  }
  const flags = [...(commands.get(path) ?? []), ...(commands.get('*') ?? [])];
  const operands: string[] = [];
  for (; next < own.length; next++) {
    const text = own[next] as string;
    const [, name, value] = text.match(/^--([\w-]+)(?:=(.*))?$/s) ?? [];
    if (name) {
      const flag = flags.find(({ long }) => long === name);
      if (!flag) yield `${path} has no flag --${name}`;
      else if (flag.takesValue && value === undefined) next++;
    } else if (/^-\w/.test(text)) {
      const letters = [...text.slice(1)];
      const last = letters.findIndex(letter => flags.find(({ short }) => short === letter)?.takesValue ?? true);
      const flag = flags.find(({ short }) => short === letters[last]);
      if (last >= 0 && !flag) yield `${path} has no flag -${letters[last]}`;
      else if (last === letters.length - 1) next++;
    } else operands.push(text);
  }
  const first = operands[0];
  if (first && takesKind.test(path)) {
    for (const kind of first.replace(/\/.*/, '').split(',')) {
      if (!kinds.has(kind.replace(/\..*/, ''))) yield `${path}: no kind ${kind}`;
    }
  }
  if (first && path === 'explain' && !fieldExists(first)) yield `explain: no field ${first}`;
}

/** The lines of shell: in a session those behind a prompt; lines that go on are joined. */
function linesOf(shell: string): string[] {
  const lines = shell.replace(/\\\n\s*/g, '').split('\n');
  const prompted = lines.flatMap(line => line.match(/^[$#] (.*)/)?.[1] ?? []);
  return lines.some(line => line.startsWith('$ ')) ? prompted : lines;
}

/**
 * Finds verbs, flags and kinds that kubectl does not have.
 * @param shell lines of shell, or a session with prompts and output; lines without kubectl are ignored
 * @returns a line for each problem
 */
export function kubectlProblems(shell: string): string[] {
  const own = linesOf(shell).flatMap(line => shellCommands(line));
  return own.filter(words => words[0] === 'kubectl' && words.length > 1).flatMap(words => [...wordProblems(words)]);
}
