import { expect, test } from 'vitest';
import { sentencesOfLinks } from '../../src/conversion/sentences.ts';
import { readMarkdownPage } from '../../src/markdown/index.ts';
import { parseNote } from '../../src/zim/index.ts';

/** The sentences around the links of a note, in order. */
const sentences = (note: string) => [...sentencesOfLinks(parseNote(note).tree).values()];

test('the sentence around a link is plain text', () => {
  expect(sentences("One. A **pod** runs on a [[Node|node]], see ''kubectl'' @k8s. Three.\n")).toEqual([
    'A pod runs on a node, see kubectl @k8s.',
  ]);
});

test('sentences of a Markdown page are found by the offsets of the file, after front matter, too', () => {
  const page =
    '---\ntitle: T\n---\n\nOne. A **pod** runs\non a [node](Node.md). See [[Job|the *job*]] too.\n\n- [[Node]]\n';
  const { tree, offsetInFile } = readMarkdownPage(page, {
    report: () => {},
    link: () => ({ address: '/' }),
    image: () => ({ address: '/' }),
    wikiLink: () => ({ address: '/' }),
  });
  const found = sentencesOfLinks(tree, offsetInFile);
  expect([...found]).toEqual([
    [page.indexOf('[node]'), 'A pod runs on a node.'],
    [page.indexOf('[[Job'), 'See the *job* too.'],
  ]);
});

test('a link with nothing else around it has no sentence', () => {
  expect(sentences('* [[Node]]\n* [[Pod]]: \n* [[Job]], to its end\n\t* below\n')).toEqual(['Job, to its end']);
});

test('a short line ends a sentence; a line that is as long as a window is wide does not', () => {
  expect(sentences('Pods\nand [[Node]] there\nmore\n')).toEqual(['and Node there']);
  const line = 'The quick brown fox jumps over the lazy dog, and then to the';
  expect(sentences(`${line}\n[[Node]] that it came from. End.\n`)).toEqual([`${line} Node that it came from.`]);
});

test('a sentence ends with its cell, list item or heading', () => {
  expect(sentences('=== On [[A]] ===\n| Head | x |\n|:--|:--|\n| see [[B]] | other |\n')).toEqual(['On A', 'see B']);
});

test('a long sentence is cut to the words around the link', () => {
  const [sentence = ''] = sentences(`${'before '.repeat(60)}[[Node]] ${'after '.repeat(60)}\n`);
  expect(sentence).toMatch(/^…before (?:before )+Node (?:after )+after…$/);
  expect(sentence.length).toBeLessThanOrEqual(200);
});

test('misread characters are repaired, and Chinese sentences are found', () => {
  expect(sentences('Une tÃªte, voir [[Node]].\n')).toEqual(['Une tête, voir Node.']);
  expect(sentences('容器组是最小单位。它运行在[[节点]]上。结束。\n')).toEqual(['它运行在节点上。']);
});
