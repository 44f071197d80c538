import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentOf, backgrounds, nearestReadable, readColour, type Theme, tintsOf } from '../../src/settings/colours.ts';
import { cases } from '../support/cases.ts';
import { repository } from '../support/zimlight.ts';

const themes: Theme[] = ['light', 'dark'];
const colour = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`);

test('the backgrounds are those of the theme', () => {
  const tokens = readFileSync(join(repository, 'src/theme/styles/tokens.css'), 'utf8');
  for (const [index, name] of ['', '-muted', '-raised'].entries()) {
    const pair = themes.map(theme => backgrounds[theme][index]).join(', ');
    expect(tokens).toContain(`--background${name}: light-dark(${pair});`);
  }
});

test('of any colour, the nearest that readers can read is one that is accepted', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom(...themes), (given, theme) => {
      const nearest = nearestReadable(given, theme);
      const behind = [...backgrounds[theme], tintsOf(nearest, theme).muted];
      expect(Math.min(...behind.map(each => wcagContrast(nearest, each)))).toBeGreaterThanOrEqual(4.5);
      expect(nearestReadable(nearest, theme)).toBe(nearest);
    }),
    { numRuns: cases(200) },
  );
});

test('a colour for the light theme alone becomes one that can be read in the dark', () => {
  fc.assert(
    fc.property(colour, given => {
      const { light, dark } = accentOf(nearestReadable(given, 'light'));
      expect(nearestReadable(light, 'light')).toBe(light);
      expect(nearestReadable(dark, 'dark')).toBe(dark);
    }),
    { numRuns: cases(200) },
  );
});

test('a colour that readers cannot read is refused, with its contrast and the nearest one', () => {
  expect(() => accentOf('#ffd700')).toThrow(
    '`#ffd700` is hard to read in the light theme, with a contrast of 1.2:1 instead of 4.5:1; the nearest that readers can read is `#',
  );
  expect(() => accentOf('#0b6a63', '#0b6a63')).toThrow('in the dark theme');
});

test('colours are written as in CSS', () => {
  expect(['navy', 'rgb(0 0 128)', '#000080', ' #008 '].map(readColour)).toEqual([
    '#000080',
    '#000080',
    '#000080',
    '#000088',
  ]);
  expect(['#12', 'rgb(0 0 128 / 50%)', 'transparent', 'reddish'].map(readColour)).toEqual(Array(4).fill(undefined));
});
