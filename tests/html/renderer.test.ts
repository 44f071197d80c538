import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { notebook } from '../support/render-options.ts';

const renderer = createRenderer(notebook);

describe('options', () => {
  test('the base is before every address of the site', async () => {
    const { html } = await renderer.render(
      '[a](/a/#b) [here](#b) [far](https://x.org/) <span data-tag="later">@later</span>\n\n![p](/-/files/Pod/pod-lifecycle.png)\n',
      { base: '/notes/' },
    );
    expect(html).toBe(
      [
        '<p><a href="/notes/a/#b">a</a> <a href="#b">here</a> <a href="https://x.org/" class="external" rel="external noreferrer">far</a> <a data-tag="later" href="/notes/-/tags/later/">@later</a></p>',
        '<p><a class="enlarge" href="/notes/-/files/Pod/pod-lifecycle.png"><img src="/notes/-/files/Pod/pod-lifecycle.png" alt="p" width="600" height="400" decoding="async" id="image:pod-lifecycle.png"></a></p>',
      ].join('\n'),
    );
  });

  test('the base is before every version of a picture', async () => {
    const { html } = await renderer.render('![](/-/files/map.jpg)\n', { base: '/notes/' });
    expect(html).toContain(
      'srcset="/notes/-/images/0a-480.webp 480w, /notes/-/images/0a-960.webp 960w, /notes/-/files/map.jpg 2000w"',
    );
  });

  test('sizes of pictures equal those in the stylesheets', async () => {
    const styles = new URL('../../src/', import.meta.url);
    const widthIn = (file: string, before: RegExp) =>
      new RegExp(`${before.source}([\\d.]+rem)`).exec(readFileSync(new URL(file, styles), 'utf8'))?.[1];
    const { html } = await renderer.render('![](/-/files/map.jpg) ![](/-/files/tower.png)\n', {
      file: address => ({ ...notebook.file?.(address), srcset: [{ address, width: 100 }] }),
    });
    expect(html.match(/sizes="[^"]*"/g)).toEqual([
      `sizes="min(2000px, ${widthIn('theme/styles/tokens.css', /--measure: /)}, 92vw)"`,
      `sizes="min(500px, ${widthIn('article/note/pictures.css', /img\.tall \{\s*max-inline-size: min\(100%, /)}, 92vw)"`,
    ]);
  });

  test('pictures at the top load at once, those after a window of text when scrolled to', async () => {
    const isLazy = async (markdown: string) =>
      [...(await renderer.render(markdown)).html.matchAll(/<img[^>]*>/g)].map(([image]) =>
        image.includes('loading="lazy"'),
      );
    const picture = '![](/-/files/map.jpg)\n\n';
    expect(await isLazy(picture.repeat(3))).toEqual([false, false, true]);
    expect(await isLazy(`${'word '.repeat(40)}\n\n${picture}${'word '.repeat(100)}\n\n${picture}`)).toEqual([
      false,
      true,
    ]);
  });

  test('numbers are formatted for the language', async () => {
    const { html } = await renderer.render('![](/-/files/talk.mp3)\n', { language: 'de' });
    expect(html).toContain('talk.mp3 herunterladen</a> (1,3 MB)');
  });

  test('labels can be in any language', async () => {
    const markdown = '# À voir\n\n- [x] a\n\n| a |\n| - |\n\n```\nx\n```\n\n![](/-/files/tune.png#type=score)\n';
    const { html } = await renderer.render(markdown, { language: 'fr' });
    expect(html.match(/aria-label="[^"]*"|<summary>[^<]*/g)).toEqual([
      'aria-label="Lien vers « À voir »"',
      'aria-label="fait"',
      'aria-label="Tableau 1"',
      'aria-label="Code"',
      'aria-label="Agrandir tune.png"',
      '<summary>Code source',
    ]);
  });

  test.each([
    ['da', 'da'],
    ['', ''],
  ])('words that are added to a note in the language %j are marked as English', async (language, own) => {
    const markdown =
      '# Uwagi[^1]\n\n- [x] a\n\n| a |\n| - |\n\n```\nx\n```\n\n![](/-/files/tune.png#type=score)\n\n![](/-/files/talk.mp3)\n\n[^1]: b\n';
    const { html } = await renderer.render(markdown, { language });
    expect([...html.matchAll(/<(\w+)[^>]* lang="([^"]*)"/g)].map(([, name, lang]) => `${name} ${lang}`)).toEqual([
      'a en',
      'span en',
      'section en',
      `table ${own}`,
      'figure en',
      `pre ${own}`,
      'a en',
      'summary en',
      'figcaption en',
      'h2 en',
      'a en',
    ]);
  });

  test('options of a page override those of the renderer', async () => {
    const bare = createRenderer({ base: '/a/', plainMarkdown: true });
    expect((await bare.render('<kbd>x</kbd> [y](/y/)')).html).toBe('<p><kbd>x</kbd> <a href="/a/y/">y</a></p>');
    expect((await bare.render('<kbd>x</kbd> [y](/y/)', { base: '/', plainMarkdown: false })).html).toBe(
      '<p>&lt;kbd>x&lt;/kbd> <a href="/y/">y</a></p>',
    );
  });
});

test('a missing page and a missing file are marked, but a path that no site can lead to is plain text', async () => {
  const targets = ['Page', './x.pdf', '/usr/bin', '~/x', 'file:///x', 'C:\\x', './'];
  const { html } = await renderer.render(targets.map(target => `<a data-missing="${target}">x</a>`).join('\n\n'));
  const plain = targets.filter(target => html.includes(`<a data-missing="${target}" class="local-path">`));
  expect(plain).toEqual(targets.slice(2));
});

describe('facts about a note', () => {
  test('headings, words, sections, title and description', async () => {
    const { html: _, ...told } = await renderer.render(
      [
        '# Pod',
        'Created Wednesday 04 May 2016\n',
        'A Pod is a **collection** of containers. It has `one` address.\n',
        '## Configuration\n',
        '```yaml\nkind: Pod\n```\n',
        '- [x] done\n- open\n',
        '| a | b |\n| - | - |\n| c | d |',
      ].join('\n'),
    );
    expect(told).toEqual({
      titled: true,
      ids: ['pod', 'configuration'],
      messages: [],
      headings: [
        { depth: 1, id: 'pod', text: 'Pod' },
        { depth: 2, id: 'configuration', text: 'Configuration' },
      ],
      description: 'A Pod is a collection of containers. It has one address.',
      pictures: [],
      words: 19,
      sections: [
        {
          depth: 1,
          id: 'pod',
          heading: 'Pod',
          text: 'A Pod is a collection of containers. It has one address.',
        },
        { depth: 2, id: 'configuration', heading: 'Configuration', text: 'kind: Pod done open a · b c · d' },
      ],
    });
  });

  test.each([
    ['Text, then\n\n# Heading\n', false],
    ['## Level two\n', false],
    ['', false],
    ['<!---->\n\n# Title\n', true],
  ])('%j is titled: %s', async (markdown, titled) => {
    expect((await renderer.render(markdown)).titled).toBe(titled);
  });

  test.each([
    ['Created Wednesday 04 May 2016'],
    ['Criado em Quarta 04 maio 2016'],
    ['Создан Среда 04 Май 2016'],
    ['Created 星期三 04 五月 2016'],
    ['作成日時 水曜日 04 5月 2016.'],
    ['Created Sat, 11 Sep 2004 20:29:26 +0400'],
    ['Erstellt Mi. 04.05.2016'],
    ['Erstellt: 2016-05-04'],
  ])('%s is quiet, and neither in the description nor in sections', async line => {
    const { description, sections } = await renderer.render(`# T\n${line}\n\nThe text.\n`);
    expect([description, sections[0]?.text]).toEqual(['The text.', 'The text.']);
    expect((await renderer.render(`# T\n${line}\n\nThe text.\n`)).html).toContain(`<p class="created">${line}</p>`);
    expect((await renderer.render(`# T\n${line}\\\nThe text.\n`)).html).toContain(
      `<p><span class="created">${line}</span><br>`,
    );
    expect((await renderer.render(`The text.\n\n${line}\n`)).html).not.toContain('created');
    expect((await renderer.render(`The text.\n\n${line}\n`)).description).toBe(`The text. ${line}`);
  });

  test.each([['In 2016 we moved. It was cold.'], ['Zim 0.75']])('%s is one', async line => {
    expect((await renderer.render(`# T\n${line}\n`)).description).toBe(line);
  });

  test.each([
    [
      'lines that only lead elsewhere',
      '<span data-tag="tag">@tag</span>\\\n[Documentation](/x/)\n\n**Note**\n\nThe text.',
      'The text.',
    ],
    ['a picture that is not there', '<span data-missing="image">x/map.png</span>\n\nThe text.', 'The text.'],
    ['what stands in a table', '| a | b |\n| - | - |\n| c | d |\n\nThe text.', 'The text.'],
    [
      'what a colon announces',
      'Each request passes these gates, in this order:\n\n- one\n- two\n\nMore.',
      'Each request passes these gates, in this order… More.',
    ],
  ])('its description leaves out %s', async (_, markdown, description) => {
    expect((await renderer.render(markdown)).description).toBe(description);
  });

  test.each([
    [
      'of which little but a list is left',
      'Two:\n\n- the first\n- the second one.\n- the third',
      'Two… the first · the second one. the third',
    ],
    ['that is a table', '| a | b |\n| - | - |\n| c | d |', 'a b c d'],
    ['that is links', '[One](/one/), [Two](/two/)', 'One, Two'],
    ['that is code', '# T\n\n```\nint main(void) {\n  return 0;\n}\n```', 'int main(void) { return 0; }'],
    ['of code under headings', '# T\n\n## Pods\n\n```\nls\n```\n\n## Logs\n\n```\ntail\n```', 'Pods · Logs'],
    ['of nothing but its title', '# T', ''],
  ])('a note %s is described by what it has', async (_, markdown, description) => {
    expect((await renderer.render(markdown)).description).toBe(description);
  });

  test('pictures in document order, without formulas', async () => {
    const markdown = '![Map](/-/files/map.jpg) ![](/-/files/x.png#type=equation) ![](/-/files/diagram.png#width=300)';
    expect((await renderer.render(markdown, { base: '/notes/' })).pictures).toEqual([
      { address: '/-/files/map.jpg', alt: 'Map' },
      { address: '/-/files/diagram.png', alt: 'a → b' },
    ]);
  });

  test('a long note is described by the sentences that fit', async () => {
    const first = `It begins with ${'a word '.repeat(10)}here.`;
    const { description } = await renderer.render(`${first} ${'Another sentence, which is long. '.repeat(20)}`);
    expect(description).toBe(`${first} ${'Another sentence, which is long. '.repeat(3)}`.trim());
  });

  test('a sentence that does not fit is cut between words', async () => {
    const words = (count: number) => Array(count).fill('incomprehensibility').join(' ');
    expect((await renderer.render(words(30))).description).toBe(`${words(10)}…`);
    expect((await renderer.render('容器是一个标准的软件单元'.repeat(40))).description).toMatch(
      /^[\p{Script=Han}]{150,199}…$/u,
    );
  });

  test.each([
    ["Don't count re-used words twice: 3.5", 6],
    ['容器是软件', 3],
    ['Kubernetes 容器', 2],
    ['', 0],
    ['— … !', 0],
  ])('%s has %i words', async (markdown, words) => {
    expect((await renderer.render(markdown)).words).toBe(words);
  });
});

test('ids follow Zim: lower case, white space to -, word characters only, numbers for duplicates', async () => {
  const { headings } = await renderer.render(
    ['A  B', 'a-b', 'A B', 'A B', 'a b 1', '100 %', 'ÉTÉ_1', 'हिन्दी', '容器', '???', '!']
      .map(text => `## ${text}`)
      .join('\n\n'),
  );
  expect(headings.map(({ id }) => id)).toEqual([
    'a--b',
    'a-b',
    'a-b-1',
    'a-b-2',
    'a-b-1-1',
    '100-',
    'été_1',
    'हनद',
    '容器',
    'section',
    'section-1',
  ]);
});

test('a renderer renders several notes at once', async () => {
  const notes = ['yaml', 'json', 'yaml', 'python'].map(language => `\`\`\`${language}\n1\n\`\`\``);
  const together = await Promise.all(notes.map(note => renderer.render(note)));
  const alone = [];
  for (const note of notes) alone.push(await createRenderer().render(note));
  expect(together).toEqual(alone);
});

test('no id of a note is one of an element of the site', async () => {
  const { html } = await renderer.render(
    '<span id="Site-copy"></span> <span id="site:copy"></span> <span id="SITE:copy"></span>\n\n![](/-/files/map.jpg#id=site:main)\n',
    { plainMarkdown: true },
  );
  expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    ...['Site-copy', 'note:copy', 'note:copy-1', 'note:main'],
  ]);
});

test.each([
  ['[a](https://[2001:db8::1]:8443/[x])', 'https://[2001:db8::1]:8443/%5Bx%5D'],
  ['[a](http://me@[::1]?q)', 'http://me@[::1]?q'],
  ['[a](http://[fe80::192.0.2.1])', 'http://[fe80::192.0.2.1]'],
  ['[a](http://example.org/[::1]/)', 'http://example.org/%5B::1%5D/'],
])('the host of a link may be an IPv6 address: %s', async (markdown, href) => {
  const { html } = await renderer.render(markdown);
  expect(html).toContain(`href="${href}"`);
  expect(new URL(href).href).toMatch(/^http/);
});

test('a picture that browsers do not show is replaced by a version of it, or linked, with a message', async () => {
  const facts = {
    '/-/files/scan.tif': { width: 9, height: 9, shown: '/-/images/0a-9.webp' },
    '/-/files/photo.heic': { unshown: 'format' as const },
    '/-/files/page.png': { unshown: 'content' as const },
    '/-/files/far.png': { unshown: 'pointer' as const },
  };
  const { html, messages } = await renderer.render(
    '![](/-/files/scan.tif) ![](/-/files/photo.heic) ![A page](/-/files/page.png) [![](/-/files/far.png)](/a/)\n',
    { base: '/notes/', file: address => facts[address as keyof typeof facts] },
  );
  expect(html).toContain(
    'href="/notes/-/images/0a-9.webp" aria-label="Enlarge scan.tif"><img src="/notes/-/images/0a-9.webp"',
  );
  expect(html.slice(html.indexOf('</a>'))).toBe(
    '</a> <span data-missing="image" id="image:photo.heic"><a href="/notes/-/files/photo.heic">photo.heic</a></span> <span data-missing="image" id="image:page.png"><a href="/notes/-/files/page.png">A page</a></span> <a href="/notes/a/"><span data-missing="image">far.png</span></a></p>',
  );
  expect(messages).toEqual([
    { rule: 'picture-unshown', values: { file: 'photo.heic' } },
    { rule: 'picture-unknown', values: { file: 'page.png' } },
  ]);
});

test.each(['ä', '漢'])('a word of five million times `%s` is rendered', async letter => {
  const value = letter.repeat(5_000_000);
  const { html, words, description } = await renderer.renderMdast({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  });
  expect([html === `<p>${value}</p>`, words > 0, description.length <= 201]).toEqual([true, true, true]);
});
