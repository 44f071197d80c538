import { posix, win32 } from 'node:path';

/** The machine whose configuration is looked for. */
interface Machine {
  platform: string;
  env: Record<string, string | undefined>;
  /** The user's home folder. */
  home: string;
}

/**
 * The folders in which Zim may keep its configuration; it uses the first one that exists. By default they are
 *
 *     ~/.config/zim                                          Linux; macOS if Zim was installed from source
 *     ~/Library/Application Support/org.zim-wiki.Zim/zim     macOS
 *     %APPDATA%\zim\config\zim                               Windows
 *
 * `XDG_CONFIG_HOME` replaces them everywhere. Source: “Config Files” in Zim's manual, and `zim/config/basedirs.py`.
 */
export function zimConfigFolders({ platform, env, home }: Machine): string[] {
  const { join } = platform === 'win32' ? win32 : posix;
  const own = env.XDG_CONFIG_HOME;
  const unix = join(home, '.config');
  const mac = join(home, 'Library', 'Application Support', 'org.zim-wiki.Zim');
  const windows = join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'zim', 'config');
  const bases = own ? [own] : platform === 'win32' ? [windows] : platform === 'darwin' ? [mac, unix] : [unix];
  return bases.map(base => join(base, 'zim'));
}
