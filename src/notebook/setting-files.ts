import { realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Message, message } from '../messages.ts';
import { advice, nameOf, type ReadSettings, type SiteSettings, settingsFile } from '../settings/index.ts';

/** A file or a folder of the notebook that a setting names. */
export interface NamedFile {
  /** The keys and indexes of the setting: `['customCss', 0]`. */
  setting: PropertyKey[];
  /** Relative to the notebook, with `/`. */
  path: string;
}

/** The files that settings name, without the folder of static files. */
export function namedFiles({ logo, favicon, fonts, customCss, scripts }: SiteSettings): NamedFile[] {
  const named: [PropertyKey[], string | undefined][] = [
    [logo?.dark === undefined ? ['logo'] : ['logo', 'light'], logo?.light],
    [['logo', 'dark'], logo?.dark],
    [['favicon'], favicon],
    ...Object.entries(fonts ?? {}).map(([use, font]): [string[], string | undefined] => [['fonts', use], font?.file]),
    ...customCss.map((path, index): [PropertyKey[], string] => [['customCss', index], path]),
    ...scripts.map(({ file }, index): [PropertyKey[], string | undefined] => [['scripts', index], file]),
  ];
  return named.flatMap(([setting, path]) => (path === undefined ? [] : [{ setting, path }]));
}

/**
 * A message for each setting that names a file, or a folder of static files, that is missing or outside of the notebook.
 *
 * @param folder absolute path of the notebook
 */
export function namedFileFaults(folder: string, { settings, pointOf }: ReadSettings): Message[] {
  const { static: staticFolder } = settings;
  const named = namedFiles(settings).map(file => ({ ...file, isFolder: false }));
  if (staticFolder) named.push({ setting: ['static'], path: staticFolder, isFolder: true });
  return named.flatMap(({ setting, path, isFolder }) => {
    const reason = faultOf(folder, path, isFolder);
    const values = { setting: nameOf(setting), reason: `${reason}`, advice: advice(setting, false) };
    // A single file needs no list: its place is that of the setting.
    const point = pointOf(setting) ?? pointOf(setting.slice(0, 1));
    return reason ? [message('setting-invalid', values, point, settingsFile)] : [];
  });
}

function faultOf(folder: string, path: string, isFolder: boolean): string | undefined {
  let stats: Stats;
  let real: string;
  try {
    stats = statSync(join(folder, path));
    real = realpathSync(join(folder, path));
  } catch {
    return `there is no ${isFolder ? 'folder' : 'file'} \`${path}\` in the notebook`;
  }
  // The path itself leads nowhere else, but it may be a symbolic link.
  if (!real.startsWith(realpathSync(folder) + sep)) return `\`${path}\` leads out of the notebook`;
  if (isFolder ? !stats.isDirectory() : !stats.isFile()) return `\`${path}\` is not a ${isFolder ? 'folder' : 'file'}`;
  return undefined;
}
