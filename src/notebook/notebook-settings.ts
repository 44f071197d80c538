import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parse } from 'js-ini';
import type { Message } from '../messages.ts';
import { wordCharacters } from '../zim/index.ts';
import { decode } from './decode.ts';
import type { NotebookSettings } from './notebook.ts';
import { cleanPageName } from './page-name.ts';
import { readRegularFile } from './read-file.ts';
import { unreadable } from './unreadable.ts';

const noKeyword = new RegExp(`[^${wordCharacters}+.-]`, 'gu');

/** A name as an interwiki keyword, by Zim's rule: characters that may not stand before the `?` become `_`. */
export function interwikiKeyword(name: string): string {
  return name.replace(noKeyword, '_').replace(/^[-.]/, '_');
}

type Fields = Record<string, string>;

/** The fields of the sections that we use; no sections if the file is missing. */
function readSections(folder: string, messages: Message[]): { Notebook?: Fields; TaskListPlugin?: Fields } {
  let text: string;
  try {
    text = decode(readRegularFile(join(folder, 'notebook.zim'))).text.replace(/^\ufeff/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') messages.push(unreadable('notebook.zim', error));
    return {};
  }
  // js-ini puts sections on a plain object, where [constructor] would clash with Object's own.
  const safe = text.replace(/(?<![^\n])[^\S\n]*\[(?![^\S\n]*(?:Notebook|TaskListPlugin)[^\S\n]*\]).*/g, '[other]');
  return parse(safe, { comment: '#', autoTyping: false, nothrow: true }) as ReturnType<typeof readSections>;
}

/** Old versions of Zim wrote other characters than ASCII as in JSON: `\\u0442`. */
const unescaped = (name: string): string =>
  name.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).toWellFormed();

/**
 * Reads `notebook.zim`. If the file is missing, or a field is empty, Zim's defaults apply.
 *
 * @param folder absolute path of the notebook
 * @param messages receives a message if there is a file that cannot be read
 */
export function readNotebookSettings(folder: string, messages: Message[] = []): NotebookSettings {
  const { Notebook: fields, TaskListPlugin: tasks } = readSections(folder, messages);
  const field = (key: string) => fields?.[key] || null;
  const name = field('name') ?? basename(folder);
  const documentRoot = field('document_root');
  const extension = field('default_file_extension') ?? '.txt';
  return {
    name: unescaped(name),
    home: cleanPageName(field('home') ?? '') ?? 'Home',
    icon: field('icon'),
    documentRoot: documentRoot && resolve(folder, documentRoot.replaceAll('\\', '/').replace(/^~(?=\/|$)/, homedir())),
    interwiki: interwikiKeyword(field('interwiki') ?? name),
    extension: extension.startsWith('.') ? extension : `.${extension}`,
    format: /markdown/i.test(field('default_file_format') ?? '') ? 'markdown' : 'zim',
    tasks: { ...tasks },
  };
}
