import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { elementsOf, ownText, rebuilt } from '../support/article.ts';
import { cases } from '../support/cases.ts';
import { notebook } from '../support/render-options.ts';

const renderer = createRenderer(notebook);
const render = async (markdown: string, plainMarkdown = false) =>
  (await renderer.render(markdown, { plainMarkdown })).html;

const allowed = new Set(
  (
    'a abbr audio b bdi bdo blockquote br cite code del details dfn div em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ' +
    'ins kbd li mark object ol p pre q s samp section small span strong sub summary sup table tbody td th thead time tr u ' +
    'ul var video wbr'
  ).split(' '),
);
const dangerous = new Set(['javascript:', 'vbscript:', 'data:', 'blob:', 'filesystem:']);
const addresses = [
  'href',
  'src',
  'data',
  'action',
  'formAction',
  'poster',
  'cite',
  'srcSet',
  'background',
  'xLinkHref',
];

/** Attributes without a value can be written in two ways. */
const canonical = (html: string) => html.replaceAll('=""', '');

/** Elements, attributes and URLs that a browser must not find in the HTML. */
function harmIn(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, properties }) => [
    ...(allowed.has(tagName) ? [] : [`<${tagName}>`]),
    ...Object.keys(properties).filter(name => /^on|^style$|^srcDoc$/i.test(name)),
    ...addresses
      .map(name => String(properties[name] ?? ''))
      .filter(address => URL.canParse(address, 'https://site.example/'))
      .filter(address => dangerous.has(new URL(address, 'https://site.example/').protocol)),
  ]);
}

const scheme = fc.constantFrom(
  'javascript',
  'JavaScript',
  'java\tscript',
  'java&#10;script',
  '&#x6A;avascript',
  '\u0001javascript',
  ' javascript',
  'vbscript',
  'data',
  'blob',
  'java\\nscript',
);
const url = fc.oneof(
  fc
    .tuple(
      scheme,
      fc.constantFrom(':', '&colon;', '&#58;', '%3A'),
      fc.constantFrom('alert(1)', 'text/html,<script>alert(1)</script>', '//x%0Aalert(1)'),
    )
    .map(parts => parts.join('')),
  fc.webUrl(),
);
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '<script>',
    '</script>',
    '<style>*{}</style>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<iframe srcdoc="<script>">',
    '<mark onclick="x">',
    '</mark>',
    '<mark>',
    '<div>',
    '</div>',
    '<div data-indent="1">',
    '<p style="color:red">',
    '<details open ontoggle=x>',
    '<summary>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<ul>',
    '<li>',
    '</ul>',
    '<math><mi xlink:href="javascript:1">',
    '<a name="x" id="y">',
    '<object data="x">',
    '<base href="//x">',
    '<form action="x"><input>',
    '<!--',
    '-->',
    '<!-- list type="a" -->',
    '<![CDATA[',
    '<?php',
    '<span data-tag="x">',
    '</span>',
    '</a>',
    '<h1>',
    '<br/>',
    '<title>',
    '<noscript>',
    '<template>',
    '\n\n',
    '\n',
    '- ',
    '1. ',
    '> ',
    '    ',
    '```',
    '`',
    '|',
    '|-|',
    '[x] ',
    '[^1]',
    '[^1]: ',
    '![',
    '](',
    '[',
    ']',
    '<',
    '>',
    '"',
    "'",
    '&lt;',
    '&#60;script&#62;',
    '\0',
    '\\',
  ),
  url.map(address => `[link](<${address}>)`),
  url.map(address => `[link](${address})`),
  url.map(address => `<${address}>`),
  url.map(address => `![picture](${address})`),
  url.map(address => `<a href="${address}">`),
  url.map(address => `<a href='${address}'>`),
  url.map(address => `<img src=${address}>`),
  url.map(address => `<span data-missing="${address}">`),
  url.map(address => `![picture](/-/files/slides.pdf#id=${address}&type=${address})`),
);
/** Elements in each other, all closed, where they are not allowed. */
const closed = fc.letrec<{ element: string; content: string }>(tie => ({
  element: fc
    .tuple(
      fc.constantFrom(
        'div',
        'p',
        'h2',
        'pre',
        'ul',
        'li',
        'table',
        'tbody',
        'tr',
        'td',
        'details',
        'summary',
        'mark',
        'a href="/x/"',
        'blockquote',
      ),
      tie('content'),
      fc.constantFrom('', '\n\n'),
    )
    .map(([tag, content, gap]) => `<${tag}>${gap}${content}${gap}</${tag.split(' ')[0]}>`),
  content: fc
    .array(fc.oneof({ maxDepth: 4 }, fc.constantFrom('x', ' ', '*y*', '\n- ', '<hr>', '[z](/z/)'), tie('element')), {
      maxLength: 4,
    })
    .map(parts => parts.join('')),
})).element;
const hostile = fc
  .array(fc.oneof({ weight: 3, arbitrary: piece }, { weight: 1, arbitrary: closed }), { maxLength: 12 })
  .map(pieces => pieces.join(''));

describe('hostile text', () => {
  test.each([false, true])(
    'gives no script, no handler, no style, no address that runs (plainMarkdown: %s)',
    async plainMarkdown => {
      await fc.assert(
        fc.asyncProperty(hostile, async markdown => {
          const html = await render(markdown, plainMarkdown);
          expect(harmIn(html)).toEqual([]);
          // Browsers drop a newline right after `<pre>`.
          expect(canonical(rebuilt(html))).toBe(canonical(html.replace(/(<pre[^>]*>)\n/g, '$1')));
        }),
        { numRuns: cases(500) },
      );
    },
  );

  test('in an mdast tree that asks for other elements', async () => {
    const data = {
      hName: 'script',
      hProperties: { onClick: 'x', style: 'x' },
      hChildren: [{ type: 'raw', value: '<script>' }],
    };
    const { html } = await renderer.renderMdast({
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'text', value: 'a' }, { type: 'emphasis', data, children: [] } as never],
        },
      ],
    });
    expect(html).toBe('<p>a</p>');
  });

  test('that is nested without end becomes its text', async () => {
    const deep = 1000;
    for (const [markdown, text] of [
      [`${'> '.repeat(deep)}end`, 'end'],
      [`${'- '.repeat(deep)}end`, 'end'],
      [`${'*a **b '.repeat(500)}end${'** *'.repeat(500)}`, /end/],
      [`${'<mark>'.repeat(deep)}end${'</mark>'.repeat(deep)}`, /<mark>end<\/mark>/],
      ['<!--'.repeat(20_000), /^<!--/],
    ] as const) {
      expect(ownText(await render(markdown)).trim()).toEqual(
        typeof text === 'string' ? text : expect.stringMatching(text),
      );
    }
  });
});
