import { parseArgs } from 'node:util';
import { settingFlags } from '../notebook/settings-schema.ts';

/** An error that the user can correct: shown as one line, without a stack. */
export class UsageError extends Error {}

interface Option {
  type: 'string' | 'boolean';
  /** Stands for the value in the help. */
  value?: string;
  /** Stands for an optional value in the help; the value is empty if it is omitted. */
  optional?: string;
  help: string;
}
interface Command {
  /** The command's argument, and its default. */
  operand: { name: string; default?: string };
  help: string;
  options: Record<string, Option>;
}

/** The options that set a setting, from the schema of the settings. */
function settingOptions(command: 'build' | 'dev'): Record<string, Option> {
  const flags = settingFlags.filter(({ commands }) => commands.includes(command));
  return Object.fromEntries(flags.map(({ name, value, help }) => [name, { type: 'string', value, help }]));
}

const serverOptions: Record<string, Option> = {
  port: { type: 'string', value: 'N', help: 'port to listen on, or the next free one (default: 4321)' },
  host: { type: 'string', value: 'NAME', help: 'address to listen on (default: localhost)' },
};

const cacheOption: Record<string, Option> = {
  cache: { type: 'string', value: 'DIR', help: "folder for caches (default: in the user's cache folder)" },
};

const messageOptions: Record<string, Option> = {
  messages: { type: 'string', value: 'FILE', help: 'write all messages to FILE as JSON; - is standard output' },
  strict: {
    type: 'string',
    optional: 'RULE,RULE',
    help: 'fail on errors and warnings; with rules: on those; =all: on any message',
  },
};

/** The commands and their options, for both the parser and the help. */
const commands = {
  build: {
    operand: { name: 'NOTEBOOK' },
    help: 'build the site of a notebook',
    options: {
      out: { type: 'string', value: 'DIR', help: 'folder for the site (default: dist)' },
      ...settingOptions('build'),
      ...messageOptions,
      ...cacheOption,
    },
  },
  check: {
    operand: { name: 'NOTEBOOK' },
    help: 'print the messages of a build, without building',
    options: {
      published: { type: 'boolean', help: 'list everything that would be public, page by page and file by file' },
      ...messageOptions,
      ...cacheOption,
    },
  },
  dev: {
    operand: { name: 'NOTEBOOK' },
    help: 'serve the site of a notebook, and reload it after each change',
    options: { ...settingOptions('dev'), ...serverOptions, ...cacheOption },
  },
  export: {
    operand: { name: 'NOTEBOOK' },
    help: 'write the pages of a notebook as Markdown',
    options: {
      out: { type: 'string', value: 'DIR', help: 'folder for the Markdown (default: markdown)' },
      ...messageOptions,
      ...cacheOption,
    },
  },
  preview: {
    operand: { name: 'DIR', default: 'dist' },
    help: 'serve a site that was built',
    options: serverOptions,
  },
} satisfies Record<string, Command>;

/** The name of a command in {@link commands}. */
type CommandName = keyof typeof commands;

/** A parsed command line. */
export interface Invocation {
  command: CommandName;
  operand: string;
  options: Record<string, string | undefined>;
}

/**
 * Parses a command line.
 *
 * @param args the command line without the program's name
 * @returns the command, or the text to print if help or the version was requested
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
  if (second !== undefined) throw new UsageError(`${command} takes only one ${operand.name}; unexpected: ${second}`);
  const { help, ...options } = values;
  return { command, operand: first, options: options as Invocation['options'] };
}

function parse(command: CommandName, args: string[]) {
  const table: Record<string, Option> = commands[command].options;
  const options = { ...table, help: { type: 'boolean', short: 'h' } };
  // parseArgs does not support optional values.
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
  const rows = Object.entries(commands).map(([name, { help }]) => [usage(name as CommandName), help]);
  return [
    'Publishes a Zim notebook as a website.',
    '',
    ...inColumns(rows),
    '',
    'zimlight COMMAND --help lists the options of a command.',
  ].join('\n');
}

function helpOn(name: CommandName): string {
  const { help, options } = commands[name] as Command;
  const rows = Object.entries(options).map(([option, { value, optional, help }]) => [
    `--${option}${value ? ` ${value}` : ''}${optional ? `[=${optional}]` : ''}`,
    help,
  ]);
  return [`${usage(name)}: ${help}`, '', ...inColumns(rows)].join('\n');
}

function inColumns(rows: string[][]): string[] {
  const width = Math.max(...rows.map(([left = '']) => left.length)) + 2;
  return rows.map(([left = '', right]) => `  ${left.padEnd(width)}${right}`);
}

function usage(name: CommandName): string {
  const { operand } = commands[name] as Command;
  return `zimlight ${name} ${operand.default ? `[${operand.name}]` : operand.name} [OPTIONS]`;
}
