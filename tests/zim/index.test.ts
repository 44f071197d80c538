import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote, type Root } from '../../src/zim/index.ts';
import { noteArbitrary } from '../support/arbitraries/note.ts';
import { cases } from '../support/cases.ts';
import { header } from '../support/folder.ts';
import { hostileTexts } from '../support/hostile.ts';

interface Node {
  type: string;
  position: {
    start: { line: number; column: number; offset?: number };
    end: { line: number; column: number; offset?: number };
  };
  children?: Node[];
  [field: string]: unknown;
}

/** Notes in Zim's syntax, of random characters, and of random markup. */
const anyText = fc.oneof(
  { weight: 3, arbitrary: noteArbitrary },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[ \t\n\r'*/_{}[\]|=@:.<>a-]{0,200}$/) },
);

const MANUAL = '/usr/share/zim/manual';
const manual = existsSync(MANUAL)
  ? readdirSync(MANUAL, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.txt'))
      .map(name => readFileSync(join(MANUAL, name), 'utf8'))
  : [];

const start = (node: Node) => node.position.start.offset ?? 0;
const end = (node: Node) => node.position.end.offset ?? 0;

/** Checks that each node is within its parent and after its sibling, and that line, column and offset agree. */
function expectNested(node: Node, lines: number[], length: number): void {
  expect(start(node)).toBeLessThanOrEqual(end(node));
  expect(end(node)).toBeLessThanOrEqual(length);
  for (const { line, column, offset } of [node.position.start, node.position.end]) {
    expect((lines[line - 1] ?? 0) + column - 1).toBe(offset);
  }
  let from = start(node);
  for (const child of node.children ?? []) {
    expect(start(child)).toBeGreaterThanOrEqual(from);
    expectNested(child, lines, length);
    from = end(child);
  }
  expect(from).toBeLessThanOrEqual(end(node));
}

/** The words of a text, in order. */
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The texts of a tree's leaves and fields, in order. The target of a link without a label occurs once. */
function said(node: Node): string[] {
  const texts: string[] = [];
  if (node.type === 'header') {
    for (const [name, value] of Object.entries(node.fields as Record<string, string>)) texts.push(name, value);
  }
  const [label] = node.children ?? [];
  // Without a bar, the label is the target, at the same position.
  const named = label && start(label) > start(node) + 2;
  if (node.type === 'link' && (named || !label)) texts.push(node.href as string);
  for (const field of ['value', 'name', 'src', 'alt', 'bullet', 'object']) {
    if (typeof node[field] === 'string') texts.push(node[field] as string);
  }
  return [...texts, ...(node.children ?? []).flatMap(said)];
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

describe('any text', () => {
  test('has a tree whose positions nest and agree', () => {
    fc.assert(
      fc.property(anyText, text => {
        expectNested(parseNote(text).tree as unknown as Node, lineStarts(text), text.length);
      }),
      { numRuns: cases(500), examples: [[`${header}{{{table:\npod\n\n  \n}}}\n`]] },
    );
  });

  test('keeps its texts where they stand', () => {
    const check = (node: Node, text: string): void => {
      if (node.type === 'text' && !node.value?.toString().includes('\\')) {
        // Only backslashes, byte order marks and control characters are missing in between.
        const source = text.slice(start(node), end(node));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are removed
        const plain = (from: string) => from.replace(/[\\\x00-\x08\x0b\x0c\x0e-\x1f\u2028\u2029 nt\n\t\r]/g, '');
        expect(plain(source)).toBe(plain(node.value as string));
      }
      for (const child of node.children ?? []) check(child, text);
    };
    fc.assert(
      fc.property(noteArbitrary, text => check(parseNote(text).tree as unknown as Node, text)),
      { numRuns: cases(500) },
    );
  });

  test('the same text has the same tree with either kind of line end', () => {
    const shape = (node: Node): unknown => ({ ...node, position: undefined, children: node.children?.map(shape) });
    fc.assert(
      fc.property(noteArbitrary, text => {
        const unix = text.replaceAll('\r\n', '\n');
        const dos = parseNote(unix.replaceAll('\n', '\r\n')).tree as unknown as Node;
        expect(shape(dos)).toEqual(shape(parseNote(unix).tree as unknown as Node));
      }),
      { numRuns: cases(200) },
    );
  });
});

describe('no word is lost', () => {
  /** Words of the note that the tree lacks, or has in another order; not those of options and attributes. */
  function lost(text: string, tree: Root): string[] {
    const found = words(said(tree as unknown as Node).join(' ')).join('');
    let from = 0;
    return words(text.replace(/(?<=\{\{\{\S*)\s[^\n]*|\{\{id:|(?<=\{\{[^}\n]*[?&])\w+=/g, '')).filter(word => {
      const index = found.indexOf(word, from);
      if (index >= 0) from = index + word.length;
      return index < 0;
    });
  }

  test.runIf(manual.length > 0)("in Zim's manual", () => {
    for (const text of manual) expect(lost(text, parseNote(text).tree)).toEqual([]);
  });

  test('in a note of plain words and markup', () => {
    const word = fc.constantFrom('pod', 'über', '容器', 'под', 'a1');
    const marks = fc.constantFrom(
      '**',
      '//',
      '__',
      "''",
      '~~',
      '[[',
      ']]',
      '{{',
      '}}',
      ' ',
      '\n',
      '\n\n',
      '* ',
      '\t',
      '|',
      '== ',
    );
    const text = fc
      .array(fc.tuple(marks, word, fc.constant(' ')), { maxLength: 30 })
      .map(parts => parts.flat().join(''));
    fc.assert(
      fc.property(text, note => {
        expect(lost(note, parseNote(note).tree)).toEqual([]);
      }),
      { numRuns: cases(1000) },
    );
  });
});

test.each(hostileTexts(200_000))('any amount of %s has a tree', (_name, text) => {
  const { tree } = parseNote(text);
  expect(tree.position.end.offset).toBe(text.length);
});

test('any amount of links before the sign of a mail address has a tree, in the format before 0.6 as well', () => {
  const [before, links] = ['Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.4\n\n', '[[A|b]]'.repeat(100_000)];
  const { tree } = parseNote(`${before}${links}c@b.c\n`);
  const [, paragraph] = tree.children;
  expect(paragraph && 'children' in paragraph && paragraph.children.slice(-2)).toMatchObject([
    { type: 'link', href: 'A' },
    { type: 'link', href: 'c@b.c' },
  ]);
});
