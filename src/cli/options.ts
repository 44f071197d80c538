import { parseArgs } from 'node:util';

/** Something that the person at the keyboard can put right: shown as one line, without a stack. */
export class UsageError extends Error {}

interface Option {
  type: 'string' | 'boolean';
  /** What stands for the value in the help. */
  value?: string;
  /** What stands for a value that can be left out; it is then empty. */
  optional?: string;
  help: string;
}
interface Command {
  /** What the command works on, and what is taken if it is left out. */
  operand: { name: string; default?: string };
  help: string;
  options: Record<string, Option>;
}

const base: Option = { type: 'string', value: '/x/', help: 'where on its host the site will be; / if not given' };
const lang: Option = { type: 'string', value: 'TAG', help: 'language of the notes, such as de; guessed if not given' };
const editUrl: Option = { type: 'string', value: 'URL', help: 'where a note is edited; {path} or the end is its file' };
const port: Option = { type: 'string', value: 'N', help: 'port to listen on, or the next free one; 4321 if not given' };
const host: Option = { type: 'string', value: 'NAME', help: 'address to listen on; localhost if not given' };

const messages: Option = {
  type: 'string',
  value: 'FILE',
  help: 'file to write all messages into, as JSON; - is standard output',
};
const strict: Option = {
  type: 'string',
  optional: 'RULE,RULE',
  help: 'fail if there are such messages; bare: errors or warnings; =all: any',
};

/** Every command and every option of it: the parser and the help are made from this table. */
const commands = {
  build: {
    operand: { name: 'NOTEBOOK' },
    help: 'build the site of a notebook',
    options: {
      out: { type: 'string', value: 'DIR', help: 'folder to put the site into; dist if not given' },
      base,
      site: { type: 'string', value: 'URL', help: 'origin of the site, for addresses that must be whole' },
      lang,
      'edit-url': editUrl,
      cards: { type: 'string', value: 'WHICH', help: 'pages that get a preview card: on, off, missing (a picture)' },
      messages,
      strict,
    },
  },
  check: {
    operand: { name: 'NOTEBOOK' },
    help: 'say what a build would say of a notebook, and build nothing',
    options: { messages, strict },
  },
  dev: {
    operand: { name: 'NOTEBOOK' },
    help: 'show the site of a notebook, and every change to a note at once',
    options: { base, lang, 'edit-url': editUrl, port, host },
  },
  export: {
    operand: { name: 'NOTEBOOK' },
    help: 'write the pages of a notebook as Markdown',
    options: {
      out: { type: 'string', value: 'DIR', help: 'folder to put the Markdown into; markdown if not given' },
      messages,
      strict,
    },
  },
  preview: {
    operand: { name: 'DIR', default: 'dist' },
    help: 'serve a site that was built',
    options: { port, host },
  },
} satisfies Record<string, Command>;

/** The name of a command in {@link commands}. */
type CommandName = keyof typeof commands;

/** A command line that was understood. */
export interface Invocation {
  command: CommandName;
  operand: string;
  options: Record<string, string | undefined>;
}

/**
 * Reads a command line.
 *
 * @param args what follows the name of the program
 * @returns the command, or the text to print when help or the version was asked for
 * @throws {UsageError} for anything that is not in the table
 */
export function readCommandLine(args: string[], version: string): Invocation | string {
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === '-h') return helpOnCommands();
  if (name === '--version' || name === '-v') return version;
  if (!Object.hasOwn(commands, name)) throw new UsageError(`there is no command ${name}; see zimlight --help`);
  const command = name as CommandName;
  const { operand } = commands[command] as Command;
  const { values, positionals } = parse(command, rest);
  if (values.help) return helpOn(command);
  const [first = operand.default, second] = positionals;
  if (first === undefined) throw new UsageError(`${command} needs a ${operand.name}; see zimlight ${command} --help`);
  if (second !== undefined) throw new UsageError(`${command} takes one ${operand.name}, and ${second} is another`);
  const { help, ...options } = values;
  return { command, operand: first, options: options as Invocation['options'] };
}

function parse(command: CommandName, args: string[]) {
  const table: Record<string, Option> = commands[command].options;
  const options = { ...table, help: { type: 'boolean', short: 'h' } };
  // Node knows no values that can be left out.
  const optional = Object.keys(table).filter(name => table[name]?.optional);
  const complete = args.map(arg => (optional.some(name => arg === `--${name}`) ? `${arg}=` : arg));
  try {
    return parseArgs({
      args: complete,
      allowPositionals: true,
      options: options as Record<string, { type: 'string' }>,
    });
  } catch (error) {
    // Node adds a paragraph on how to escape a dash.
    const [reason] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${reason}; see zimlight ${command} --help`);
  }
}

function helpOnCommands(): string {
  const usages = Object.keys(commands).map(name => `  ${usage(name as CommandName)}`);
  return ['Publishes a Zim notebook as a website.', '', ...usages, '', 'zimlight COMMAND --help says more.'].join('\n');
}

function helpOn(name: CommandName): string {
  const { help, options } = commands[name] as Command;
  const rows = Object.entries(options).map(([option, { value, optional, help }]) => [
    `--${option}${value ? ` ${value}` : ''}${optional ? `[=${optional}]` : ''}`,
    help,
  ]);
  const width = Math.max(...rows.map(([left = '']) => left.length)) + 2;
  return [`${usage(name)}: ${help}`, '', ...rows.map(([left = '', right]) => `  ${left.padEnd(width)}${right}`)].join(
    '\n',
  );
}

function usage(name: CommandName): string {
  const { operand } = commands[name] as Command;
  return `zimlight ${name} ${operand.default ? `[${operand.name}]` : operand.name} [OPTIONS]`;
}
