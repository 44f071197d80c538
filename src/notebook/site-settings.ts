import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, LineCounter, type Node, type Pair, type ParsedNode, parseDocument } from 'yaml';
import { type Message, MessageError, message, type Point } from '../messages.ts';
import { decode } from './decode.ts';
import { meantToPublish } from './publish-settings.ts';
import { readRegularFile } from './read-file.ts';
import { type SettingName, type SiteSettings, settingNames, settingsSchema } from './settings-schema.ts';

/** The author's settings for the site, in the notebook's folder beside `notebook.zim`. */
export const siteSettingsFile = 'zimlight.yaml';

/** {@link SiteSettings}, with the messages about their file and the positions of settings in it. */
export interface ReadSiteSettings {
  settings: SiteSettings;
  messages: Message[];
  /**
   * Where a setting, or a part of its value, is in the file; undefined if it is not there.
   *
   * @param path keys and indexes, `['order', 2]`
   */
  pointOf(path: (string | number)[]): Point | undefined;
}

/**
 * @param messages about the settings, and perhaps about other files
 * @throws {MessageError} if the settings cannot be used, and the site would be wrong without them
 */
export function requireSettings({ messages }: Pick<ReadSiteSettings, 'messages'>): void {
  const errors = messages.filter(({ severity, file }) => severity === 'error' && file === siteSettingsFile);
  if (errors.length) throw new MessageError(errors);
}

/**
 * Reads `zimlight.yaml`. Invalid settings get a message and have their default; the others apply.
 *
 * @param folder absolute path of the notebook
 */
export function readSiteSettings(folder: string): ReadSiteSettings {
  const unreadable = (reason: string, point: Point): ReadSiteSettings => ({
    settings: settingsSchema.parse({}),
    messages: [message('settings-unreadable', { reason }, point, siteSettingsFile)],
    pointOf: () => undefined,
  });
  let text: string;
  try {
    text = readText(join(folder, siteSettingsFile));
  } catch (error) {
    return unreadable((error as Error).message.replace(/, .*/, ''), { line: 1, column: 1, offset: 0 });
  }
  const lines = new LineCounter();
  // In the failsafe schema every scalar is a string: a page may be called 2024.
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', logLevel: 'silent' });
  const pointAt = (offset: number): Point => {
    const { line, col: column } = lines.linePos(offset);
    return { line, column, offset };
  };
  const [error] = document.errors;
  const { contents } = document;
  if (error || !(isMap(contents) || contents === null || (isScalar(contents) && !contents.value))) {
    const reason = error ? (error.message.split(/ at line \d+/)[0] as string) : 'it contains no settings';
    return unreadable(reason, pointAt(error?.pos[0] ?? 0));
  }

  const pointOf = (path: (string | number)[]) => {
    const node = document.getIn(path, true) as Node | undefined;
    return node?.range ? pointAt(node.range[0]) : undefined;
  };
  const messages: Message[] = [];
  const values: Record<string, unknown> = {};
  for (const pair of (isMap(contents) ? contents.items : []) as Pair<ParsedNode, ParsedNode | null>[]) {
    const setting = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const keyPoint = pointAt(pair.key.range[0]);
    let value: unknown;
    try {
      value = pair.value?.toJS(document) || undefined;
    } catch (error) {
      // An alias without an anchor, or one that repeats too much.
      return unreadable((error as Error).message, keyPoint);
    }
    if (!Object.hasOwn(settingsSchema.shape, setting)) {
      const known = settingNames.join('`, `');
      const rule = meantToPublish(setting, value) ? 'setting-misspelt' : 'setting-unknown';
      messages.push(message(rule, { setting, known }, keyPoint, siteSettingsFile));
      continue;
    }
    const schema = settingsSchema.shape[setting as SettingName];
    const rule = schema.meta()?.essential ? 'setting-unusable' : 'setting-invalid';
    const { success, error } = schema.safeParse(value);
    if (success) values[setting] = value;
    for (const { path, message: reason } of error?.issues ?? []) {
      const point = pointOf([setting, ...(path as (string | number)[])]) ?? keyPoint;
      messages.push(message(rule, { setting, reason }, point, siteSettingsFile));
    }
  }
  return { settings: settingsSchema.parse(values), messages, pointOf };
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
