import { expect, test } from 'vitest';
import { linkType } from '../../src/zim/index.ts';

test('the kinds of links', () => {
  const hrefs = {
    https: ['https://x', 'https://www.a.b'],
    notebook: ['zim+file:///home/x?Page'],
    file: ['file:/x', 'file:///x', '/x', './x', '../x', '.\\x', '~/x', '~ann/x', 'C:\\x'],
    mailto: ['a@b.org', 'mailto:a@b.org?subject=x y'],
    http: ['www.example.org', 'http://x'],
    mid: ['mid:a@b'],
    cid: ['cid:a@b'],
    smb: ['\\\\host\\share', 'smb://host/share'],
    interwiki: ['wp?Zim', 'wp?', 'a.b?c', 'ünï?x'],
    page: ['A', 'x/y', '~x', 'C:/x', 'mid:x', 'a b?c', 'javascript:x', 'www.x', '.', '?'],
  };
  const kinds = Object.entries(hrefs).map(([kind, list]) => [kind, list.filter(href => linkType(href) === kind)]);
  expect(Object.fromEntries(kinds)).toEqual(hrefs);
});
