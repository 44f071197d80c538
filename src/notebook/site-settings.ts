import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Message, MessageError, message } from '../messages.ts';
import { parseSettings, type ReadSettings, settingsFile, withoutSettings } from '../settings/index.ts';
import { decode } from './decode.ts';
import { readRegularFile } from './read-file.ts';
import { namedFileFaults } from './setting-files.ts';

/**
 * @param messages about the settings, and perhaps about other files
 * @throws {MessageError} if there is any fault in the settings
 */
export function requireSettings({ messages }: Pick<ReadSettings, 'messages'>): void {
  const isFault = ({ severity, file, ruleId }: Message) =>
    ruleId === 'settings-misnamed' || (severity === 'error' && file === settingsFile);
  const inOrder = (a: Message, b: Message) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  const errors = messages.filter(isFault).sort(inOrder);
  if (errors.length) throw new MessageError(errors);
}

/** Settings, and the text from which they were read. */
export interface SiteSettingsFile extends ReadSettings {
  text: string;
}

/**
 * Reads `zimlight.yaml`, and looks for the files that it names.
 *
 * @param folder absolute path of the notebook
 */
export function readSiteSettings(folder: string): SiteSettingsFile {
  const misnamed = misnamedFiles(folder);
  let text = '';
  let read: ReadSettings;
  try {
    text = readText(join(folder, settingsFile));
    read = parseSettings(text);
  } catch (error) {
    read = withoutSettings((error as Error).message.replace(/, .*/, ''));
  }
  return { ...read, text, messages: [...read.messages, ...misnamed, ...namedFileFaults(folder, read)] };
}

/** What people and programs call the file by mistake. */
const misnamed = /^\.?zimlight\.(?:ya?ml|json|toml)(?:\.txt)?$/i;

/** Files that were meant as the settings: nothing is published without what they say. */
function misnamedFiles(folder: string): Message[] {
  return readdirSync(folder)
    .filter(name => misnamed.test(name) && name !== settingsFile)
    .map(file => message('settings-misnamed', { file }, undefined, file));
}

/**
 * The text of a file; empty if there is no such file.
 *
 * @throws if there is one that cannot be read
 */
function readText(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  // A pipe would be read for ever, and a folder may hold pages.
  if (!stats?.isFile()) return '';
  return decode(readRegularFile(path)).text.replace(/^\ufeff/, '');
}
