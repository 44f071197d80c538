import { parseArgs } from 'node:util';
import { nearest } from '../text/nearest.ts';
import { type Command, type CommandName, commands, type Option, optionsOf } from './commands.ts';
import { UsageError } from './errors.ts';
import { helpOn, helpOnCommands, spelling } from './help.ts';

/** A parsed command line. */
export interface Invocation {
  command: CommandName;
  operand: string;
  /** The options that were given; the value of one that takes none is empty. */
  options: Record<string, string | undefined>;
}

/** What the program says about itself. */
interface About {
  version: string;
  /** Where the documentation is: an address, or the path of a file. */
  documentation: string;
}

/**
 * Parses a command line.
 *
 * @param args the command line without the program's name
 * @returns the command, or the text to print if help or the version was requested
 * @throws {UsageError} for anything that is not in the table; the message suggests what may have been meant
 */
export async function readCommandLine(args: string[], { version, documentation }: About): Promise<Invocation | string> {
  const [first = 'help', ...rest] = args;
  if (first === '--version' || first === '-V' || first === '-v') return version;
  if (['help', '--help', '-h'].includes(first) && (rest[0] === undefined || rest[0].startsWith('-'))) {
    return helpOnCommands(documentation);
  }
  if (first === 'help') return helpOnCommand(commandNamed(rest[0] as string));
  const command = commandNamed(first);
  const { operand }: Command = commands[command];
  if (rest.includes('--help') || rest.includes('-h')) return helpOnCommand(command);
  const { values, positionals } = parse(command, await optionsOf(command), rest);
  if (values.strict === '') await refuseRuleAsOperand(positionals);
  const [typed = operand.default, second] = positionals;
  if (typed === undefined) throw new UsageError(`${command} needs a ${operand.name}; see zimlight help ${command}`);
  if (second !== undefined) throw new UsageError(`${command} takes only one ${operand.name}; unexpected: ${second}`);
  return { command, operand: typed, options: values };
}

const helpOnCommand = async (command: CommandName) => helpOn(command, await optionsOf(command));

/** @throws {UsageError} if there is no such command */
function commandNamed(name: string): CommandName {
  if (Object.hasOwn(commands, name)) return name as CommandName;
  const what = name.startsWith('-') ? `the command comes first; unexpected: ${name}` : `there is no command ${name}`;
  const meant = nearest(name, [...Object.keys(commands), 'help']);
  throw new UsageError(`${what}; ${meant ? `did you mean ${meant}?` : 'see zimlight help'}`);
}

function parse(command: CommandName, table: Record<string, Option>, args: string[]) {
  // parseArgs does not support optional values.
  const optional = Object.keys(table).filter(name => table[name]?.optional);
  const names = new Map(Object.entries(table).map(([name, { alias }]) => [`--${alias}`, `--${name}`]));
  const complete = args
    .map(arg => arg.replace(/^--[^=]+/, typed => names.get(typed) ?? typed))
    .map(arg => (optional.some(name => arg === `--${name}`) ? `${arg}=` : arg));
  try {
    const { values, positionals } = parseArgs({ args: complete, allowPositionals: true, options: table });
    const texts = Object.entries(values).map(([name, value]) => [name, value === true ? '' : String(value)]);
    return { values: Object.fromEntries(texts) as Invocation['options'], positionals };
  } catch (error) {
    throw new UsageError(reasonOf(error as NodeJS.ErrnoException, command, table));
  }
}

/** What is wrong with an option, from the error of `parseArgs`, whose messages explain too much and suggest nothing. */
function reasonOf({ code, message }: NodeJS.ErrnoException, command: CommandName, table: Record<string, Option>) {
  const [, typed = ''] = /'(-[^' ,=]*)/.exec(message) ?? [];
  const help = `see zimlight help ${command}`;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(typed, [...Object.keys(table), 'help']);
    const hint = meant && typed.startsWith('--') ? `did you mean --${meant}?` : help;
    return `${command} has no option ${typed}; ${hint}`;
  }
  const [, name = ''] = /--([\w-]+)/.exec(message) ?? [];
  const option = table[name];
  if (!option) return `${message.split('\n')[0]}; ${help}`;
  if (option.type === 'boolean') return `--${name} takes no value`;
  const value = /ambiguous/.test(message) ? '; one that begins with a dash is written after =' : '';
  return `${spelling(name, option).trim()} needs a value${value}; ${help}`;
}

/** `--strict rule` looks right, but the value of an option that may have none follows `=`. */
async function refuseRuleAsOperand(positionals: string[]): Promise<void> {
  const { namesRules } = await import('./strict.ts');
  const rule = positionals.find(namesRules);
  if (rule !== undefined) throw new UsageError(`write --strict=${rule}, without a space`);
}
