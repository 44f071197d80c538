import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import decompress from 'woff2-encoder/decompress';
import { isVariableFont } from '../../src/assets/font.ts';
import { repository } from '../support/zimlight.ts';

const inter = readFileSync(
  join(repository, 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
);

/** The beginning of a font: its format, and the directory of its tables, as far as it matters. */
function fontWith(format: 'wOF2' | 'wOFF' | 'true', tables: string[]): Buffer {
  // WOFF 2 has numbers for tables; `glyf` has two lengths, as it is transformed.
  const numbers: Record<string, number[]> = {
    cmap: [0, 5],
    glyf: [10, 0x81, 1, 7],
    fvar: [47, 9],
    x: [63, 1, 2, 3, 4, 5],
  };
  const font = Buffer.alloc(200);
  font.write(format, 'latin1');
  font.writeUInt16BE(tables.length, format === 'true' ? 4 : 12);
  if (format === 'wOF2') Buffer.from(tables.flatMap(name => numbers[name] as number[])).copy(font, 48);
  else
    for (const [i, name] of tables.entries()) font.write(name, format === 'wOFF' ? 44 + i * 20 : 12 + i * 16, 'latin1');
  return font;
}

test.each(['wOF2', 'wOFF', 'true'] as const)('a font in the format %s has all weights, or one', format => {
  expect(isVariableFont(fontWith(format, ['cmap', 'glyf', 'x', 'fvar']))).toBe(true);
  expect(isVariableFont(fontWith(format, ['cmap', 'glyf', 'x']))).toBe(false);
});

test('so does a real one', async () => {
  expect(isVariableFont(inter)).toBe(true);
  expect(isVariableFont(Buffer.from(await decompress(inter)))).toBe(true);
});

test('what is no font has no weights', () => {
  for (const content of ['', 'wOF2', 'wOFF1234567890', `<html>${'not a font '.repeat(20)}`]) {
    expect(isVariableFont(Buffer.from(content))).toBe(false);
  }
});
