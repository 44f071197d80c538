import { expect, test } from 'vitest';
import { zimConfigFolders } from '../../src/collection/zim-config.ts';

test.each([
  ['linux', '/home/me', {}, ['/home/me/.config/zim']],
  ['linux', '/home/me', { XDG_CONFIG_HOME: '/etc/mine' }, ['/etc/mine/zim']],
  ['darwin', '/Users/me', {}, ['/Users/me/Library/Application Support/org.zim-wiki.Zim/zim', '/Users/me/.config/zim']],
  ['win32', 'C:\\Users\\me', { APPDATA: 'D:\\Data' }, ['D:\\Data\\zim\\config\\zim']],
  ['win32', 'C:\\Users\\me', {}, ['C:\\Users\\me\\AppData\\Roaming\\zim\\config\\zim']],
  ['win32', 'C:\\Users\\me', { XDG_CONFIG_HOME: 'E:\\zim' }, ['E:\\zim\\zim']],
])('on %s, with the home folder %s and %o, Zim keeps its configuration in %o', (platform, home, env, folders) => {
  expect(zimConfigFolders({ platform, env, home })).toEqual(folders);
});
