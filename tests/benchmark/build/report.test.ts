import { expect, test } from 'vitest';
import { type Results, report } from './report.ts';
import { median, medianOfKnown } from './statistics.ts';
import { hugo } from './tools/hugo.ts';
import { starlight } from './tools/starlight.ts';
import { zim } from './tools/zim.ts';
import { zimlight } from './tools/zimlight.ts';

const cost = (seconds: number) => ({ seconds, cpuSeconds: 2 * seconds, memory: 200e6, ownMemory: 100e6 });

const results: Results = {
  machine: 'a machine',
  load: [0.5, 2],
  runs: 3,
  versions: { zimlight: 'Zimlight 1', hugo: 'Hugo 2', starlight: 'Starlight 3' },
  missing: { zim: 'spawn zim ENOENT' },
  comparisons: [
    {
      pages: 10_000,
      noteBytes: 3049,
      builds: { zimlight: [4, 2, 8].map(cost), hugo: [2, 2, 4].map(cost) },
      sites: { zimlight: { files: 1234, bytes: 5e6 }, hugo: { files: 20, bytes: 3e6 } },
      skipped: { starlight: 'too large' },
      ours: {
        cold: [4, 2, 8].map(seconds => ({ ...cost(seconds), phases: { starting: 1, finishing: seconds - 1 } })),
        help: [{ seconds: 0.05 }],
      },
    },
  ],
  notebooks: [],
};

const rows = report(results, [zimlight, starlight, hugo, zim])
  .split('\n')
  .map(line => line.replace(/ +/g, ' '));

test('times are medians, and ratios are medians of the rounds’ ratios', () => {
  expect(rows).toContain('| Zimlight | 4.00 s | 1.00 × | 8.00 s | 1.00 × | 200 MB | 5 MB | 1,234 |');
  expect(rows).toContain('| Hugo + Pagefind | 2.00 s | 0.50 × | 4.00 s | 0.50 × | 200 MB | 3 MB | 20 |');
});

test('what was not measured is named, with the reason', () => {
  expect(rows).toContain('Starlight is not measured: too large');
  expect(rows).toContain('- Zim’s own export is not measured: spawn zim ENOENT');
});

test('a machine that does other work is named', () => {
  const text = (load: Results['load']) => report({ ...results, load }, [zimlight]);
  expect(text([2, 2])).toContain('The machine was busy');
  expect(text([0.5, 2])).not.toContain('The machine was busy');
});

test('commands and stages of Zimlight are compared with its cold build', () => {
  expect(rows).toContain('| --help | 0.050 s | 0.013 × | – | – | – |');
  expect(rows).toContain('| starting | 1.00 s |');
  expect(rows).toContain('| finishing | 3.00 s |');
});

test('a median is in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(medianOfKnown([undefined, 2])).toBe(2);
  expect(medianOfKnown([undefined])).toBeUndefined();
});
