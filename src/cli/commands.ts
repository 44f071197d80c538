/** An option of a command. */
export interface Option {
  type: 'string' | 'boolean';
  /** The letter of its short form, `o` for `-o`. */
  short?: string;
  /** A former name, which still works, but is not in the help. */
  alias?: string;
  /** Stands for the value in the help. */
  value?: string;
  /** Stands for an optional value in the help; the value is empty if it is omitted. */
  optional?: string;
  help: string;
  /** Whether it sets a setting, and takes precedence over the one in `zimlight.yaml`. */
  setting?: true;
}

/** A command; its options that set a setting come from the schema of the settings, see `settingOptions`. */
export interface Command {
  /** The command's argument, and its default. */
  operand: { name: string; default?: string };
  help: string;
  /** Its arguments in a typical case. */
  example: string;
  options: Record<string, Option>;
}

const serverOptions: Record<string, Option> = {
  port: { type: 'string', short: 'p', value: 'N', help: 'port to listen on, or the next free one (default: 4321)' },
  host: {
    type: 'string',
    optional: 'NAME',
    help: 'address to listen on (default: localhost); without NAME: all of them, for other devices on the network',
  },
  open: { type: 'boolean', help: 'open the site in the browser' },
};

const poll: Option = {
  type: 'boolean',
  help: 'look for changes every second, for network drives that do not report them',
};

const cacheOption: Record<string, Option> = {
  cache: { type: 'string', value: 'DIR', help: "folder for caches (default: in the user's cache folder)" },
};

const quiet = (help: string): Option => ({ type: 'boolean', short: 'q', help });

const messageOptions: Record<string, Option> = {
  messages: {
    type: 'string',
    value: 'FILE',
    help: 'write all messages as JSON to FILE, or to standard output if it is -',
  },
  strict: {
    type: 'string',
    optional: 'RULE,RULE',
    help: 'fail on errors and warnings; with rules, on their messages; with all, on any message',
  },
  format: { type: 'string', value: 'NAME', help: 'text (default), or github for annotations in GitHub Actions' },
  quiet: quiet('print only errors, and what --strict fails on'),
};

/** The commands and their options, for both the parser and the help. */
export const commands = {
  dev: {
    operand: { name: 'NOTEBOOK' },
    help: 'serve the site of a notebook while you write, and show each change',
    example: '~/Notebooks/Notes --open',
    options: { ...serverOptions, poll, quiet: quiet('print only errors and the address'), ...cacheOption },
  },
  build: {
    operand: { name: 'NOTEBOOK' },
    help: 'build the site of a notebook',
    example: '~/Notebooks/Notes -o ~/notes-site --site https://example.org',
    options: {
      out: { type: 'string', short: 'o', value: 'DIR', help: 'folder for the site (default: dist)' },
      compress: { type: 'boolean', help: 'write each text file also as .gz and .br, for servers that send these' },
      portable: {
        type: 'boolean',
        help: 'make the site readable from disk, without a server, or below any path of one',
      },
      ...messageOptions,
      ...cacheOption,
    },
  },
  preview: {
    operand: { name: 'DIR', default: 'dist' },
    help: 'serve a built site as a web server would',
    example: '~/notes-site --open',
    options: serverOptions,
  },
  check: {
    operand: { name: 'NOTEBOOK' },
    help: 'print the messages of a build, without building',
    example: '~/Notebooks/Notes --strict',
    options: {
      published: { type: 'boolean', help: 'list everything that would be public, page by page and file by file' },
      ...messageOptions,
      ...cacheOption,
    },
  },
  export: {
    operand: { name: 'NOTEBOOK' },
    help: 'write the pages of a notebook as Markdown for other programs, or as an EPUB',
    example: '~/Notebooks/Notes -o ~/vault --flavour obsidian',
    options: {
      out: {
        type: 'string',
        short: 'o',
        value: 'PATH',
        help: 'folder for the Markdown (default: markdown), or file for the EPUB (default: notebook.epub)',
      },
      flavour: {
        type: 'string',
        short: 'f',
        value: 'NAME',
        help: 'what to write: gfm (default), github, obsidian, commonmark, hugo, starlight or epub',
      },
      page: { type: 'string', value: 'PAGE', help: 'for an EPUB: only this page and those below it, as in A:B' },
      ...messageOptions,
      ...cacheOption,
    },
  },
  init: {
    operand: { name: 'NOTEBOOK' },
    help: 'write a commented zimlight.yaml, and a workflow if you want one',
    example: '~/Notebooks/Notes --workflow github',
    options: {
      workflow: {
        type: 'string',
        value: 'HOST',
        help: 'write a workflow that publishes the notebook on each push: github or gitlab',
      },
    },
  },
} satisfies Record<string, Command>;

/** The name of a command in {@link commands}. */
export type CommandName = keyof typeof commands;

/**
 * The options of a command, with those that set a setting. The schema of the settings is slow to load, so it is imported only
 * here, and help on all commands appears at once.
 */
export async function optionsOf(name: CommandName): Promise<Record<string, Option>> {
  const { options }: Command = commands[name];
  if (name === 'preview' || name === 'init') return options;
  const { settingFlags } = await import('../settings/schema.ts');
  const flags = settingFlags.filter(({ commands }) => commands.some(command => command === name));
  const settings = flags.map(({ name, alias, value, help }): [string, Option] => [
    name,
    { type: 'string', value, help, setting: true, ...(alias && { alias }) },
  ]);
  return { ...options, ...Object.fromEntries(settings) };
}
