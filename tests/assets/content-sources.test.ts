import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentSourcesOf } from '../../src/assets/content-sources.ts';
import { pagePolicy } from '../../src/security/index.ts';
import { parseSettings } from '../../src/settings/index.ts';

/** What settings add to the content security policy. */
const added = (yaml: string) => {
  const { settings, messages } = parseSettings(yaml);
  expect(messages).toEqual([]);
  return contentSourcesOf(settings);
};

test('without scripts and elements of the author, the policy stays as it is', () => {
  expect(added('title: x')).toEqual({});
  expect(pagePolicy({})).toBe(pagePolicy());
  expect(added('scripts: mine.js')).toEqual({});
});

test('WebAssembly may be compiled only where search needs it', () => {
  expect(added('language: de')).toEqual({ 'script-src': ["'wasm-unsafe-eval'"] });
  for (const language of ['en', 'zh', 'ja']) expect(added(`language: ${language}`)).toEqual({});
});

test('a script from elsewhere may run, and load from its own origin and those that are named', () => {
  const one = ['https://a.example'];
  const both = [...one, 'https://b.example'];
  expect(added('scripts: { src: https://a.example/count.js, allow: https://b.example }')).toEqual({
    'script-src': one,
    ...Object.fromEntries(['style', 'img', 'font', 'connect', 'media', 'frame'].map(kind => [`${kind}-src`, both])),
  });
});

test('a script in the page is allowed by its hash; data are not run, and need none', () => {
  const hash = createHash('sha256').update('go()').digest('base64');
  expect(added('head: { tag: script, content: go() }')).toEqual({ 'script-src': [`'sha256-${hash}'`] });
  expect(added('head: { tag: style, content: go() }')).toEqual({ 'style-src': [`'sha256-${hash}'`] });
  expect(added('head: { tag: script, attrs: { type: application/ld+json }, content: "{}" }')).toEqual({});
});

test.each([
  [
    '{ tag: link, attrs: { rel: stylesheet, href: https://a.example/x.css } }',
    { 'style-src': ['https://a.example'], 'font-src': ['https://a.example'] },
  ],
  ['{ tag: link, attrs: { rel: manifest, href: /site.webmanifest } }', { 'manifest-src': ["'self'"] }],
  [
    '{ tag: link, attrs: { rel: preload, as: font, href: https://a.example/x } }',
    { 'font-src': ['https://a.example'] },
  ],
  ['{ tag: link, attrs: { rel: me, href: https://a.example/@me } }', {}],
  ['{ tag: meta, attrs: { name: x, content: y } }', {}],
])('the element %s adds what it loads', (element, sources) => {
  expect(added(`head: ${element}`)).toEqual(sources);
});

test('the policy grows by exactly that', () => {
  const sources = added('scripts: https://a.example/count.js');
  const [before, after] = [pagePolicy(), pagePolicy(sources)].map(policy => policy.split('; '));
  expect(after?.map(part => part.replace(' https://a.example', ''))).toEqual(before);
  expect(after?.filter(part => part.includes('https:'))).toHaveLength(7);
});
