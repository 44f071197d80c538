import { expect, test } from 'vitest';
import { redirectPage } from '../../../src/integration/redirects/redirect-page.ts';

const page = {
  language: 'en',
  direction: 'ltr' as const,
  text: 'This page has moved',
  textWithTitle: 'This page has moved: {value}',
  title: 'Uwagi',
  to: '/uwagi/',
  canonical: 'https://example.org/uwagi/',
  script: '/-/redirect.js',
};

test.each([
  [undefined, ''],
  ['pl', ' lang="pl"'],
  ['', ' lang=""'],
])('a title in the language %j is marked if the sentence is in another', (titleLanguage, lang) => {
  const html = redirectPage({ ...page, titleLanguage });
  expect(html).toContain(`<p>This page has moved: <a href="/uwagi/" dir="auto"${lang}>Uwagi</a></p>`);
});

test('the colon before the title is that of the language', () => {
  const html = redirectPage({ ...page, language: 'ja', textWithTitle: 'このページは移動しました：{value}' });
  expect(html).toContain('<p>このページは移動しました：<a href="/uwagi/"');
});
