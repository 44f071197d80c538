import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenizeHtml } from '../../src/raw-html/token.ts';

describe('raw HTML is split into tags, comments and text', () => {
  test.each([
    ['<mark>a</mark>', ['open <mark>', 'text a', 'close </mark>']],
    ['<!-- a --><br/>b', ['comment <!-- a -->', 'open <br/>', 'text b']],
    ['<!----><B x = y>', ['comment <!---->', 'open <B x = y>']],
    ['a < b <1> <a href="x>y">', ['text a < b <1> ', 'open <a href="x>y">']],
    ['<a href="x', ['text <a href="x']],
    ['<!-- a', ['text <!-- a']],
    ['<![CDATA[x]]><?php x ?><!doctype html>', ['text <![CDATA[x]]><?php x ?><!doctype html>']],
  ])('%s', (html, tokens) => {
    expect(tokenizeHtml(html).map(({ type, source }) => `${type} ${source}`)).toEqual(tokens);
  });

  test('names are in lower case, and references in values are decoded', () => {
    const source = `<A HREF="&amp;&#x3C;&#62;&quot;&nbsp;&#0;&#xD800;" b='c"' d=e f b="again">`;
    expect(tokenizeHtml(source)).toEqual([
      {
        type: 'open',
        name: 'a',
        attributes: new Map([
          ['href', '&<>"\u00a0\ufffd\ufffd'],
          ['b', 'c"'],
          ['d', 'e'],
          ['f', ''],
        ]),
        source,
      },
    ]);
  });

  test('without loss', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/',
      '!--',
      '--',
      '-->',
      'a',
      '=',
      '"',
      "'",
      ' ',
      '\n',
      'b',
      '&',
      '-',
      '?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const html = pieces.join('');
        expect(
          tokenizeHtml(html)
            .map(({ source }) => source)
            .join(''),
        ).toBe(html);
      }),
    );
  });
});
