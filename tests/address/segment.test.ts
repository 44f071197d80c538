import { expect, test } from 'vitest';
import { cutToBytes, MAX_SEGMENT_BYTES, portableName, segmentOf } from '../../src/address/index.ts';

test.each([
  ['letters of one byte', 'a'.repeat(255), 'a'.repeat(240)],
  ['letters of three bytes', '漢'.repeat(85), '漢'.repeat(80)],
  ['letters that grow in lower case', 'Ⱥ'.repeat(125), 'ⱥ'.repeat(80)],
  ['letters of two UTF-16 code units', '𠮷'.repeat(61), '𠮷'.repeat(60)],
  ['a hyphen in the last place', `${'a'.repeat(239)} b`, 'a'.repeat(239)],
])('a segment has at most 240 bytes: %s', (_, name, segment) => {
  expect(segmentOf(name)).toBe(segment);
  expect(Buffer.byteLength(segment)).toBeLessThanOrEqual(MAX_SEGMENT_BYTES);
});

test('a text is cut between characters', () => {
  expect([2, 3, 4, 5, 9, 10].map(most => cutToBytes('aé漢𠮷', most))).toEqual([
    ...['a', 'aé', 'aé', 'aé', 'aé漢', 'aé漢𠮷'],
  ]);
});

test('no file of a site has a name that Windows keeps for a device', () => {
  expect(['Con', 'AUX', 'com1', 'lpt9', 'Console', 'com', 'com10', 'A con'].map(segmentOf)).toEqual([
    ...['con-', 'aux-', 'com1-', 'lpt9-', 'console', 'com', 'com10', 'a-con'],
  ]);
  expect(segmentOf(segmentOf('Con'))).toBe('con-');
  expect(['aux.png', 'NUL', 'auxiliary.png', 'prn.tar.gz', 'x.aux'].map(name => portableName(name))).toEqual([
    ...['aux-.png', 'NUL-', 'auxiliary.png', 'prn-.tar.gz', 'x.aux'],
  ]);
});
