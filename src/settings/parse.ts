import { isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type Message, message, type Point } from '../messages.ts';
import { splitSite } from './addresses.ts';
import { advice } from './advice.ts';
import { type SiteSettings, settingsSchema } from './schema.ts';

/** The author's settings for the site, in the notebook's folder beside `notebook.zim`. */
export const settingsFile = 'zimlight.yaml';

/** {@link SiteSettings}, with the messages about their file and the positions of settings in it. */
export interface ReadSettings {
  /** Without those at fault, so that the others can be checked too: nothing is published then. */
  settings: SiteSettings;
  messages: Message[];
  /**
   * Where a setting, or a part of its value, is in the file; undefined if it is not there.
   *
   * @param path keys and indexes, `['order', 2]`
   */
  pointOf(path: PropertyKey[]): Point | undefined;
}

/** The settings that a fault in the file leaves: the defaults. */
export const withoutSettings = (reason: string, point: Point = { line: 1, column: 1, offset: 0 }): ReadSettings => ({
  settings: settingsSchema.parse({}),
  messages: [message('settings-unreadable', { reason }, point, settingsFile)],
  pointOf: () => undefined,
});

/**
 * Reads the text of `zimlight.yaml`. All its faults are reported, each with its place.
 *
 * @param text of the file; empty if there is none
 */
export function parseSettings(text: string): ReadSettings {
  const lines = new LineCounter();
  // In the failsafe schema every scalar is a text: a page may be called 2024.
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', logLevel: 'silent' });
  const pointAt = (offset: number): Point => {
    const { line, col: column } = lines.linePos(offset);
    return { line, column, offset };
  };
  const [error] = document.errors;
  if (error) return withoutSettings(error.message.split(/ at line \d+/)[0] as string, pointAt(error.pos[0]));
  const { contents } = document;
  if (!(isMap(contents) || contents === null || (isScalar(contents) && !contents.value)))
    return withoutSettings('it contains no settings', pointAt(contents.range[0]));
  let values: Record<string, unknown>;
  try {
    values = (isMap(contents) && contents.toJS(document)) || {};
  } catch (error) {
    // An alias without an anchor, or one that repeats too much.
    return withoutSettings((error as Error).message);
  }

  const keys = new Map<Node, Node>();
  visit(document, { Pair: (_, { key, value }) => void (value && keys.set(value as Node, key as Node)) });
  const pointOf = (path: PropertyKey[], atKey = false): Point | undefined => {
    const node = document.getIn(path, true) as Node | undefined;
    const shown = (atKey && node && keys.get(node)) || node;
    return shown?.range ? pointAt(shown.range[0]) : undefined;
  };
  /** Of the part that is there, if a part is missing. A list with a single entry needs no brackets. */
  const nearestPoint = (path: PropertyKey[], atKey: boolean): Point =>
    pointOf(path, atKey) ??
    (path.length
      ? nearestPoint(path.slice(0, -1), typeof path.at(-1) === 'string')
      : { line: 1, column: 1, offset: 0 });

  const messages: Message[] = [];
  const atFault = new Set<PropertyKey | undefined>();
  const report = (path: PropertyKey[], reason: string, isName = false) => {
    atFault.add(path[0]);
    messages.push(
      message(
        isName ? 'setting-unknown' : 'setting-invalid',
        { setting: nameOf(path), reason, advice: advice(path, isName) },
        nearestPoint(path, isName),
        settingsFile,
      ),
    );
  };
  for (const path of lostColours(document.contents, text))
    report(path, 'its value begins with `#`, so YAML reads it as a comment');
  const { error: invalid } = settingsSchema.safeParse(values);
  for (const issue of (invalid?.issues ?? []) as z.core.$ZodIssue[]) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) report([...issue.path, key], '', true);
    else report(issue.path, issue.message);
  }
  const isSound = ([name]: [string, unknown]) => !atFault.has(name);
  let settings = settingsSchema.parse(Object.fromEntries(Object.entries(values).filter(isSound)));
  try {
    const isSet = !atFault.has('base') && values.base !== undefined && values.base !== '';
    settings = { ...settings, ...splitSite({ site: settings.site, ...(isSet && { base: settings.base }) }) };
  } catch (error) {
    report(['site'], (error as Error).message);
  }
  messages.sort((a, b) => (a.place as Point).line - (b.place as Point).line || Number(a.column) - Number(b.column));
  return { settings, messages, pointOf };
}

/** The name of a setting as people say it: `logo.light`. The number of an entry in a list is not part of it. */
export const nameOf = (path: PropertyKey[]): string => path.filter(key => typeof key === 'string').join('.');

/** Lines such as `accent: #0b5cad`, of which YAML reads the value as a comment. */
function lostColours(contents: unknown, text: string): string[][] {
  const isLost = (node: unknown) =>
    isScalar(node) && !node.value && node.range && /^[ \t]*#[\da-f]{3,8}\b/i.test(text.slice(node.range[0]));
  if (!isMap(contents)) return [];
  const accent = contents.get('accent', true);
  if (isLost(accent)) return [['accent']];
  if (!isMap(accent)) return [];
  return ['light', 'dark'].filter(theme => isLost(accent.get(theme, true))).map(theme => ['accent', theme]);
}
