import { expect, test } from 'vitest';
import { sentencesOfLinks } from '../../src/conversion/sentences.ts';
import { readMarkdownPage } from '../../src/markdown/index.ts';
import { parseNote } from '../../src/zim/index.ts';

/** The sentences around the links of a note, in order. */
const sentences = (note: string) => [...sentencesOfLinks(parseNote(note).tree).values()];

test('a link is told with its sentence, without markup', () => {
  expect(sentences("One. A **pod** runs on a [[Node|node]], see ''kubectl'' @k8s. Three.\n")).toEqual([
    'A pod runs on a node, see kubectl @k8s.',
  ]);
});

test('so is one in a Markdown page, wherever its text begins', () => {
  const page =
    '---\ntitle: T\n---\n\nOne. A **pod** runs\non a [node](Node.md). See [[Job|the *job*]] too.\n\n- [[Node]]\n';
  const { tree, start } = readMarkdownPage(page, {
    report: () => {},
    link: () => ({ address: '/' }),
    image: () => ({ address: '/' }),
    wikiLink: () => ({ address: '/' }),
  });
  const found = sentencesOfLinks(tree, start);
  expect([...found]).toEqual([
    [page.indexOf('[node]'), 'A pod runs on a node.'],
    [page.indexOf('[[Job'), 'See the *job* too.'],
  ]);
});

test('a link with nothing else around it has no sentence', () => {
  expect(sentences('* [[Node]]\n* [[Pod]]: \n* [[Job]], to its end\n\t* below\n')).toEqual(['Job, to its end']);
});

test('a short line stands for itself, a line as long as a window goes on in the next', () => {
  expect(sentences('Pods\nand [[Node]] there\nmore\n')).toEqual(['and Node there']);
  const line = 'The quick brown fox jumps over the lazy dog, and then to the';
  expect(sentences(`${line}\n[[Node]] that it came from. End.\n`)).toEqual([`${line} Node that it came from.`]);
});

test('cells, items and headings are each a text', () => {
  expect(sentences('=== On [[A]] ===\n| Head | x |\n|:--|:--|\n| see [[B]] | other |\n')).toEqual(['On A', 'see B']);
});

test('of a long sentence the words around the link are left', () => {
  const [sentence = ''] = sentences(`${'before '.repeat(60)}[[Node]] ${'after '.repeat(60)}\n`);
  expect(sentence).toMatch(/^…before (?:before )+Node (?:after )+after…$/);
  expect(sentence.length).toBeLessThanOrEqual(200);
});

test('broken letters are mended, Chinese sentences found', () => {
  expect(sentences('Une tÃªte, voir [[Node]].\n')).toEqual(['Une tête, voir Node.']);
  expect(sentences('容器组是最小单位。它运行在[[节点]]上。结束。\n')).toEqual(['它运行在节点上。']);
});
