import { expect, test } from 'vitest';
import { createRenderer } from '../../../src/html/index.ts';
import { elementsOf } from '../../support/article.ts';

/** Renders the source as an object alone in its paragraph. */
function render(type: string, text: string) {
  const renderer = createRenderer({ objectSource: () => ({ text, address: '/-/files/x.src', path: 'Home/x.src' }) });
  return renderer.render(`![](/-/files/x.png#type=${type})`);
}

/** The colours of a graph's labels and lines, and the outlines and fills of its shapes. */
async function colours(dot: string): Promise<string[]> {
  const { html } = await render('diagram', dot);
  const drawn = elementsOf(html).filter(({ tagName }) => /^(?:ellipse|polygon|polyline|path|text)$/.test(tagName));
  return drawn.map(({ tagName, properties: { fill, stroke } }) =>
    tagName === 'text' ? `text ${fill ?? 'as inherited'}` : `${tagName} ${stroke} on ${fill}`,
  );
}

test('a graph without colours has those of the page, and no background', async () => {
  expect(await colours('digraph { a -> b }')).toEqual([
    ...['ellipse currentColor on none', 'text currentColor'],
    ...['ellipse currentColor on none', 'text currentColor'],
    ...['path currentColor on none', 'polygon currentColor on currentColor'],
  ]);
});

test('colours that the author chose stay, and so does black on them', async () => {
  expect(await colours('graph { a [style=filled, fillcolor=yellow, color=navy]; b [fontcolor=teal] }')).toEqual([
    ...['ellipse navy on yellow', 'text black'],
    ...['ellipse currentColor on none', 'text teal'],
  ]);
});

test('black stays only on a colour', async () => {
  const table = '<table cellspacing="0"><tr><td bgcolor="pink">on</td></tr><tr><td>off</td></tr></table>';
  const found = await colours(`graph { a [shape=none, label=<${table}>] }`);
  expect(found.filter(each => each.startsWith('text'))).toEqual(['text black', 'text currentColor']);
});

test('a graph with a background keeps its colours', async () => {
  expect(await colours('graph { bgcolor=pink; a }')).toEqual([
    ...['polygon none on pink', 'ellipse black on none', 'text as inherited'],
  ]);
  const { html } = await render('diagram', 'graph { subgraph cluster_a { style=filled; a } }');
  expect(elementsOf(html).find(({ tagName }) => tagName === 'svg')?.properties.className).toEqual([
    'diagram',
    'on-paper',
  ]);
});

test('gradients of two graphs on a page have different ids', async () => {
  const text = 'graph { a [style=filled, fillcolor="red:blue"] }';
  const renderer = createRenderer({ objectSource: address => ({ text, address, path: 'x.dot' }) });
  const { html } = await renderer.render('![](/a.dot#type=diagram)\n\n![](/b.dot#type=diagram)');
  const found = elementsOf(html).flatMap(({ properties: { id, fill } }) =>
    [id, fill].filter(each => /note/.test(`${each}`)),
  );
  expect(found).toEqual([
    ...['note:diagram1-0', 'url(#note:diagram1-0)'],
    ...['note:diagram2-0', 'url(#note:diagram2-0)'],
  ]);
});

test('a hostile graph is only a picture', async () => {
  const { html, messages } = await render(
    'diagram',
    `digraph "</title><script>alert(1)</script>" {
      stylesheet="https://evil.example/x.css"
      a [URL="javascript:alert(1)", tooltip="\\"><script>", class="enlarge", id="site:enlarged", label="</text><script>"]
      b [image="https://evil.example/x.png", label=<<table href="javascript:x"><tr><td id="x">cell</td></tr></table>>]
      a -> b [href="data:text/html,x", fillcolor="url(https://evil.example/)", fontname="x\\" onload=\\"alert(1)", label="x"]
    }`,
  );
  expect(messages).toEqual([]);
  const found = elementsOf(html);
  expect([...new Set(found.map(({ tagName }) => tagName))]).toEqual([
    'figure',
    'svg',
    'g',
    'ellipse',
    'text',
    'polygon',
    'path',
  ]);
  const drawing = found.filter(({ tagName }) => tagName !== 'figure');
  const names = new Set(drawing.flatMap(({ properties }) => Object.keys(properties)));
  expect([...names].filter(name => /^on|href|style|^id$|src/i.test(name))).toEqual([]);
  expect(html.replace(/aria-label="[^"]*"|>[^<]*</g, '')).not.toMatch(/script|evil|javascript|data:/);
});

test('a link around an object stays around its drawing', async () => {
  const renderer = createRenderer({ objectSource: address => ({ text: 'x', address, path: 'x.tex' }) });
  expect((await renderer.render('[![](/x.png#type=equation)](/proof/)')).html).toBe(
    '<p><a href="/proof/"><span data-object="equation"><math displaystyle="true" data-generated><semantics><mrow><mi>x</mi></mrow>' +
      '<annotation encoding="application/x-tex">x</annotation></semantics></math></span></a></p>',
  );
});

test.each([
  ['diagram', 'digraph { a -> }', "syntax error in line 1 near '}'"],
  ['diagram', '', 'it is empty'],
  ['diagram', `digraph { {${'a b '.repeat(600)}} -> {c d} }`, 'it has arrows between groups of too many nodes'],
  ['equation', 'a \\nonsense', 'Unsupported function name: \\nonsense'],
  ['equation', '\\frac{1}{', "Unexpected end of input in a macro argument, expected '}'"],
  ['equation', '\\def\\x{\\x\\x}\\x', 'Too many expansions: infinite loop or need to increase maxExpand setting'],
  ['equation', '\\href{javascript:alert(1)}{x}', 'Unsupported function name: \\href'],
  ['equation', `${'\\sqrt{'.repeat(1000)}x${'}'.repeat(1000)}`, 'it is nested too deeply'],
])('a source of a %s is refused with a reason', async (type, text, reason) => {
  expect((await render(type, text)).messages).toEqual([
    { rule: `${type}-refused`, values: { path: 'Home/x.src', reason } },
  ]);
});

test('after a graph that crashes Graphviz, the next one is drawn', async () => {
  const clusters = Array.from({ length: 800 }, (_, number) => `subgraph cluster${number} {`).join('');
  const { messages } = await render('diagram', `digraph { ${clusters} a ${'}'.repeat(800)} }`);
  expect(messages.map(({ rule }) => rule)).toEqual(['diagram-refused']);
  expect((await render('diagram', 'digraph { a -> b }')).messages).toEqual([]);
});

test('drawings have no style attributes, which a strict content security policy would block', async () => {
  const tex =
    '\\boxed{x} \\cancel{y} \\color{Red} z \\colorbox{yellow}{$q$} \\vec{v} \\underbrace{a}_n \\boldsymbol{b} ' +
    '\\begin{array}{|c|l|}\\hline a&b\\\\\\hline c&d\\end{array} \\begin{cases}1&2\\\\3&4\\end{cases} \\tag{1}';
  const { html, messages } = await render('equation', tex);
  expect(messages).toEqual([]);
  expect(html.match(/ style=/g)).toBeNull();
  expect(
    html.match(/mathcolor="[^"]*"|mathbackground="[^"]*"/g)?.filter((each, index, all) => all.indexOf(each) === index),
  ).toEqual(['mathcolor="#f01c24"', 'mathbackground="#FFFF00"']);
});
