import { type Command, type CommandName, commands, type Option } from './commands.ts';
import { wrap } from './wrap.ts';

/** The longest line of the help. */
const WIDTH = 100;

/** The help on all commands. @param documentation where it is: an address, or the path of a file */
export function helpOnCommands(documentation: string): string {
  const names = Object.keys(commands) as CommandName[];
  return [
    'Zimlight publishes a notebook of Zim Desktop Wiki as a website.',
    '',
    'Usage: zimlight COMMAND [OPTIONS]',
    '',
    'Commands:',
    ...inColumns([
      ...names.map(name => [usage(name), commands[name].help]),
      ['help [COMMAND]', 'print this help, or the options of a command'],
    ]),
    '',
    'Examples:',
    ...names.map(name => `  zimlight ${name} ${commands[name].example}`),
    '',
    'Options:',
    ...inColumns([
      ['-h, --help', 'print this help; after a command, its options'],
      ['-V, --version', 'print the version'],
    ]),
    '',
    `Documentation: ${documentation}`,
  ].join('\n');
}

/** The help on a command. @param options see `optionsOf` */
export function helpOn(name: CommandName, options: Record<string, Option>): string {
  const { help, example }: Command = commands[name];
  const rows = (settings: boolean) =>
    Object.entries(options)
      .filter(([, { setting = false }]) => setting === settings)
      .map(([option, { help, ...form }]) => [spelling(option, form), help]);
  const settings = rows(true);
  const width = columnWidth([...rows(false), ...settings]);
  return [
    `zimlight ${name}: ${help}`,
    '',
    `Usage: zimlight ${usage(name)} [OPTIONS]`,
    `Example: zimlight ${name} ${example}`,
    '',
    'Options:',
    ...inColumns(rows(false), width),
    ...(settings.length > 0
      ? ['', 'Settings, which take precedence over zimlight.yaml:', ...inColumns(settings, width)]
      : []),
  ].join('\n');
}

/** An option as it is written: `-o, --out DIR`. */
export function spelling(name: string, { short, value, optional }: Omit<Option, 'help'>): string {
  const letter = short ? `-${short}, ` : '    ';
  return `${letter}--${name}${value ? ` ${value}` : ''}${optional ? `[=${optional}]` : ''}`;
}

function usage(name: CommandName): string {
  const { operand }: Command = commands[name];
  return `${name} ${operand.default ? `[${operand.name}]` : operand.name}`;
}

const columnWidth = (rows: string[][]) => Math.max(...rows.map(([left = '']) => left.length)) + 4;

function inColumns(rows: string[][], width = columnWidth(rows)): string[] {
  const indent = ' '.repeat(width);
  return rows.flatMap(([left = '', right = '']) => {
    const [first, ...rest] = wrap(right, '', WIDTH - width);
    return [`  ${left}`.padEnd(width) + first, ...rest.map(line => indent + line)];
  });
}
