import { h } from 'hastscript';
import { expect, test } from 'vitest';
import type { DecorateContext } from '../../../src/html/decorate/context.ts';
import { showBlockObject } from '../../../src/html/object/block.ts';
import type { ObjectType } from '../../../src/html/object/object-type.ts';
import { noteToMdast, writeMarkdown } from '../../../src/markdown/index.ts';
import { parseNote } from '../../../src/zim/index.ts';
import { testContext } from '../../support/markdown-context.ts';
import { parseMarkdown } from '../../support/parse-markdown.ts';

const context = {} as DecorateContext;
const echo: ObjectType = { block: ({ type, attributes, text }) => h(type, attributes, text) };
const types = new Map([['echo', echo]]);

test('a block object is shown as the table says, with its attributes and text', () => {
  const element = showBlockObject('object:echo', 'title="a \\"b\\"" lang="c|d"', 'text', context, types);
  expect(element).toEqual(h('echo', { title: 'a "b"', lang: 'c|d' }, 'text'));
});

test('a type that is not in the table is its text with a caption', () => {
  expect(showBlockObject('object:score', 'tempo="90"', 'c4', context, types)).toEqual(
    h('figure', { dataObject: 'score' }, [
      h('figcaption', { dataGenerated: true }, 'score'),
      h('pre', { tabIndex: 0 }, [h('code', {}, 'c4')]),
    ]),
  );
});

test('anyone can write an info string', () => {
  const element = showBlockObject('object:echo', 'title="\\x" = a="b id="1"x', '', context, types);
  expect(element?.properties).toEqual({ title: '\\x', a: 'b id=' });
  expect(showBlockObject('yaml', '', '', context, types)).toBeUndefined();
});

test('attributes arrive as they are in the note', () => {
  const { tree } = parseNote('{{{echo: title="a ""b"" `c` &amp; é" lang="|"\ntext\n}}}\n');
  const markdown = writeMarkdown(noteToMdast(tree, testContext()));
  const [code] = parseMarkdown(markdown).children;
  if (code?.type !== 'code') throw new Error('not a code block');
  expect(showBlockObject(code.lang ?? '', code.meta ?? '', code.value, context, types)).toEqual(
    h('echo', { title: 'a "b" `c` &amp; é', lang: '|' }, 'text'),
  );
});
