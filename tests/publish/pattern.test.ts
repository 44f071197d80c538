import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternOf, readPatterns } from '../../src/publish/pattern.ts';
import { cases } from '../support/cases.ts';

test.each([
  ['Diary', ['Diary', 'diary'], ['Diary 2', 'Diary:2026', 'A:Diary']],
  ['Diary:**', ['Diary', 'Diary:2026', 'Diary:2026:11'], ['Diary 2', 'A:Diary:2026']],
  ['Diary:*', ['Diary:2026'], ['Diary', 'Diary:2026:11']],
  ['Diary/**', ['Diary', 'Diary:2026'], ['A:Diary']],
  ['Diary/', ['Diary', 'Diary:2026'], ['Diaries']],
  [':Diary:', ['Diary', 'Diary:2026'], ['A:Diary']],
  ['**:Secret', ['Secret', 'A:Secret', 'A:B:Secret'], ['A:Secret:B', 'Top Secret']],
  ['A:**:Z', ['A:Z', 'A:B:Z', 'A:B:C:Z'], ['A', 'AZ', 'A:Zoo']],
  ['Fire_*', ['Fire Anna', 'fire Bo'], ['Fire', 'Fire Anna:Plan']],
  ['C++ (old)', ['C++ (old)', 'c++ (OLD)'], ['C', 'C++ old']],
  ['v1.*', ['v1.2'], ['v12']],
  ['Übung', ['U\u0308bung'], ['Ubung']],
  ['**', ['A', 'A:B'], []],
])('the pattern %s matches these page names', (pattern, matching, others) => {
  const { name } = readPatterns([pattern]);
  expect([...matching, ...others].filter(page => name(page) === pattern)).toEqual(matching);
});

test('a pattern with a slash is compared with the path of a file, any other with its name', () => {
  const { file } = readPatterns(['*.kdbx', 'Diary/*.jpg', 'Diary', '/keys/**']);
  expect(['passwords.kdbx', 'A/B/X.KDBX', 'Diary/a.jpg', 'keys/a/b', 'A/Diary'].map(path => file(path))).toEqual([
    '*.kdbx',
    '*.kdbx',
    'Diary/*.jpg',
    '/keys/**',
    'Diary',
  ]);
  expect(['a.kdbx.txt', 'Diary/a.png', 'Diary/b/a.jpg', 'A/keys/b'].map(path => file(path))).toEqual(
    Array(4).fill(undefined),
  );
});

test('a tag begins with @, and its case does not count', () => {
  const { tag, name } = readPatterns(['@private', '@client-*']);
  expect([tag(['x', 'Private']), tag(['client-a']), tag(['privates']), tag([])]).toEqual([
    ...['@private', '@client-*', undefined, undefined],
  ]);
  expect(name('private')).toBeUndefined();
});

test('a page matches by its name, or else by a tag, or else by the path of its note', () => {
  const { page } = readPatterns(['*.md', '@private', 'Diary:**']);
  const path = 'Diary/2026.md';
  expect(page({ name: 'Diary:2026', tags: ['private'], path })).toBe('Diary:**');
  expect(page({ name: 'Notes', tags: ['private'], path })).toBe('@private');
  expect(page({ name: 'Notes', path })).toBe('*.md');
  expect(page({ name: 'Notes' })).toBeUndefined();
});

/** Compares part by part, as the documentation says it. */
function matches(pattern: string[], parts: string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return parts.length === 0;
  if (first === '**') return [...parts, ''].some((_, skipped) => matches(rest, parts.slice(skipped)));
  return parts.length > 0 && matchesPart(first, parts[0] as string) && matches(rest, parts.slice(1));
}

function matchesPart(pattern: string, part: string): boolean {
  if (!pattern.startsWith('*'))
    return pattern === '' ? part === '' : part[0] === pattern[0] && matchesPart(pattern.slice(1), part.slice(1));
  return [...part, ''].some((_, skipped) => matchesPart(pattern.slice(1), part.slice(skipped)));
}

test('every pattern of single letters, signs, * and ** matches as the documentation says', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '(', '+', '.', '['), minLength: 1, maxLength: 3 });
  const part = fc.oneof(
    letters,
    fc.constant('**'),
    fc.tuple(letters, letters).map(([a, b]) => `${a}*${b}`),
    fc.constant('*'),
  );
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.array(letters, { minLength: 1, maxLength: 4 }),
      (pattern, parts) => {
        expect(patternOf(pattern.join(':'), ':').test(parts.join(':'))).toBe(matches(pattern, parts));
      },
    ),
    { numRuns: cases(2000) },
  );
});
