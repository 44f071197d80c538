import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDirective } from '../../src/address/index.ts';

test('a text directive holds words, or the first and the last ones, and their context', () => {
  expect([
    textDirective({ textStart: 'a Pod lives' }),
    textDirective({ textStart: 'a Pod', textEnd: 'on a node' }),
    textDirective({ prefix: 'where', textStart: 'a Pod', suffix: 'lives' }),
    textDirective({ textStart: 'x-y, (z) & 100% _of_ *it*!' }),
    textDirective({ textStart: '容器组' }),
    textDirective({ textStart: 'v1.35 is out.' }),
  ]).toEqual([
    'text=a%20Pod%20lives',
    'text=a%20Pod,on%20a%20node',
    'text=where-,a%20Pod,-lives',
    'text=x%2Dy%2C%20%28z%29%20%26%20100%25%20%5Fof%5F%20%2Ait%2A%21',
    'text=%E5%AE%B9%E5%99%A8%E7%BB%84',
    'text=v1.35%20is%20out%2E',
  ]);
});

test('the parts of a text directive survive a round trip', () => {
  const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => text.isWellFormed());
  fc.assert(
    fc.property(part, part, part, part, (prefix, textStart, textEnd, suffix) => {
      const read = /^text=([^,-]+)-,([^,-]+),([^,-]+),-([^,-]+)$/.exec(
        textDirective({ prefix, textStart, textEnd, suffix }),
      );
      expect(read?.slice(1).map(decodeURIComponent)).toEqual([prefix, textStart, textEnd, suffix]);
    }),
  );
});
