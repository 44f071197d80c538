import { describe, expect, test } from 'vitest';
import { readAsWritten } from './every-target.ts';

describe('front matter', () => {
  test.each([
    ['---\nCreation-Date: 2025-02-01T10:00:00+01:00\n---\n\n# A\n', '# A\n', { created: '2025-02-01T10:00:00+01:00' }],
    ['---\r\nCreation-Date: "2025-02-01"\r\n---\r\nA', 'A', { created: '2025-02-01' }],
    ['---\rcreated: 2025-02-01 10:00\r...\rA', 'A', { created: '2025-02-01T10:00' }],
    ['---\ndate: 2025-02-01 10:00:30 +0100\n---\n', '', { created: '2025-02-01T10:00:30+01:00' }],
    ['---\ndate: 2020-01-01\ncreation-date: 2025-02-01\n---\n', '', { created: '2025-02-01' }],
    ['---\ndate: 04/05/2016\n---\n', '', {}],
    ['---\ndate: 2025-13-01\n---\n', '', {}],
    ['---\ntags: [k8s, "#ops", @later, #now]\n---\n', '', { tags: ['k8s', 'ops', 'later', 'now'] }],
    ['---\ntags:\n- k8s\n- @later\n- machine learning\n---\n', '', { tags: ['k8s', 'later', 'machine learning'] }],
    ['---\ntags: @k8s #ops k8s\n---\n', '', { tags: ['k8s', 'ops'] }],
    ['---\ntags: k8s, machine learning\n---\n', '', { tags: ['k8s', 'machine learning'] }],
    ['---\ntags: 2024\n---\nSee @k8s', 'See <span data-tag="k8s">@k8s</span>', { tags: ['2024', 'k8s'] }],
    ['---\ntags:\n---\n', '', {}],
    ['---\ntitle: 1.10\nlayout: post\nnested: { a: [1, 2] }\n---\nA', 'A', { title: '1.10' }],
    ['---\ntitle: "A: b"', '---\ntitle: "A: b"', { messages: ['1:1 broken-front-matter'] }],
    ['\ufeff---\ntitle: A\n---', '', { title: 'A' }],
    ['---\ntitle: "a\\u0001\\uD83D"\ntags: ["\\ude00b"]\n---\n', '', { title: 'a\ufffd', tags: ['\ufffdb'] }],
    ['---\n---\n', '', {}],
    ['', '', {}],
    ['---', '---', {}],
    ['---\n\nA rule, and text.\n\n---\n', '---\n\nA rule, and text.\n\n---\n', {}],
    ['---\n- a list\n---\n', '---\n- a list\n---\n', {}],
    ['---\n# A heading\n---\n', '---\n# A heading\n---\n', {}],
    ['---\nNote: the text below a rule\n', '---\nNote: the text below a rule\n', {}],
    ['Text\n---\ntitle: x\n---\n', 'Text\n---\ntitle: x\n---\n', {}],
  ])('%j', (file, markdown, said) => {
    expect(readAsWritten(file)).toEqual({ markdown, tags: [], messages: [], ...said });
  });

  test('that cannot be parsed is shown, and reported with its position', () => {
    expect(readAsWritten('---\ntitle: A\ntags: [a, b\n---\n\n# A\n')).toEqual({
      markdown: '```yaml\n---\ntitle: A\ntags: [a, b\n---\n```\n\n# A\n',
      tags: [],
      messages: ['4:1 broken-front-matter'],
    });
    const deep = `a: ${'['.repeat(50_000)}`;
    expect(readAsWritten(`---\n${deep}\n---\n`)).toMatchObject({
      markdown: `\`\`\`yaml\n---\n${deep}\n---\n\`\`\`\n\n`,
    });
  });
});
