import { expect, test } from 'vitest';
import { articleOf } from '../support/markdown-site.ts';

const link = (address: string, text = address) =>
  `<a href="${address}" class="external bare" rel="external noreferrer">${text}</a>`;

test.each([
  ['mailto:me@example.org', link('mailto:me@example.org')],
  ['see mailto:me@example.org/', `see ${link('mailto:me@example.org')}/`],
  ['xmpp:me@example.org', link('xmpp:me@example.org')],
  ['xmpp:me@example.org/phone/1', `${link('xmpp:me@example.org/phone')}/1`],
  ['xmpp:me@example.org/a@b.org.', `${link('xmpp:me@example.org/a@b.org')}.`],
  ['me@example.org', link('mailto:me@example.org', 'me@example.org')],
  ['mailto: me@example.org', `mailto: ${link('mailto:me@example.org', 'me@example.org')}`],
  ['mailto:[me@example.org](mailto:me@example.org)', `mailto:${link('mailto:me@example.org', 'me@example.org')}`],
])('%j', async (markdown, expected) => {
  expect(await articleOf(markdown)).toBe(`<p>${expected}</p>`);
});
