import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/from-markdown/tree.ts';

/** The types of the nodes in the first paragraph, without text. */
function nodesIn(markdown: string): string[] {
  const [paragraph] = parsePage(markdown).children;
  return paragraph?.type === 'paragraph'
    ? paragraph.children.map(({ type }) => type).filter(type => type !== 'text')
    : [];
}

test.each([
  ['links', '[a](/b) ', 'link'],
  ['strong words', '**a** ', 'strong'],
  ['deletions', '~~a~~ ', 'delete'],
])('a paragraph can have hundreds of %s', (_what, markdown, type) => {
  expect(nodesIn(markdown.repeat(800))).toEqual(Array.from({ length: 800 }, () => type));
});

test.each([
  [']a ', '[a](/b)', 'link'],
  ['*a ', '*b*', 'emphasis'],
  ['_a ', '_b_', 'emphasis'],
  ['~~a ', '~~b~~', 'delete'],
  ['?<?', '<?b?>', 'html'],
])(
  'after thousands of %s the markers of a paragraph are text, and those of the next one are not',
  (marker, markdown, type) => {
    const many = marker.repeat(3000);
    const [first, second] = parsePage(`${many}${markdown}\n\nx ${markdown}`).children;
    expect(textOf(first).length).toBe((many + markdown).length);
    expect(second?.type === 'paragraph' && second.children.map(({ type }) => type)).toEqual(['text', type]);
  },
);
