import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parse, zimParse } from '../../src/library/zim.ts';
import { drawTree } from '../support/draw-tree.ts';
import { header } from '../support/folder.ts';

test('parse() returns the tree of a note', () => {
  expect(drawTree(parse('===== Pods =====\nSee [[Node|nodes]].'))).toBe(
    `root 1:1-2:20
  heading 1:1-1:17 level=2
    text 1:7-1:11 "Pods"
  paragraph 2:1-2:20
    text 2:1-2:5 "See "
    link 2:5-2:19 href="Node"
      text 2:12-2:17 "nodes"
    text 2:19-2:20 "."
`,
  );
});

test('zimParse is a parser for unified', () => {
  const note = `${header}====== Home ======\n`;
  expect(unified().use(zimParse).parse(note)).toEqual(parse(note));
});
