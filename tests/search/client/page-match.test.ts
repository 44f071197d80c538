import { expect, test } from 'vitest';
import { patternsOf } from '../../../src/search/client/matches.ts';
import { matchPage, type Segment } from '../../../src/search/client/page-match.ts';
import type { PageText } from '../../../src/search/client/pagefind.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

/** A page as the index has it. @param sections heading and text of each, in words that spaces separate */
function pageOf(title: string, sections: [heading: string, text: string][]): PageText {
  const anchors: PageText['anchors'] = [];
  let content = '';
  for (const [heading, text] of sections) {
    const location = content.split(/\s+/).filter(Boolean).length;
    if (heading) anchors.push({ element: 'h2', id: heading.toLowerCase(), text: heading, location });
    content += `${heading ? `${heading}. ` : ''}${text} `;
  }
  return { address: '/p/', content, meta: { title }, anchors };
}

const textOf = (segments: Segment[]) => segments.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

function sectionsFor(page: PageText, text: string) {
  const query = parseQuery(text);
  return matchPage(page, query, patternsOf(query)).sections.map(({ id, heading, excerpt }) => [
    id,
    textOf(heading),
    textOf(excerpt),
  ]);
}

const page = pageOf('Apples', [
  ['', 'About fruit.'],
  ['Storing', 'Keep apples cool and dark.'],
  ['Baking', 'An apple pie takes an hour.'],
]);

test('the sections that match best come first, with the words marked', () => {
  expect(sectionsFor(page, 'storing apples')).toEqual([['storing', '[Storing]', 'Keep [apples] cool and dark.']]);
});

test('the same page matches another query anew', () => {
  sectionsFor(page, 'storing apples');
  expect(sectionsFor(page, 'baking')).toEqual([['baking', '[Baking]', 'An apple pie takes an hour.']]);
});

test('the words are marked in the title, too, and the best text is shown even if a heading matches better', () => {
  const lifecycle = pageOf('Lifecycle rules', [
    ['Lifecycle', ''],
    ['Use', 'They move old files.'],
    ['Limits', 'A bucket has up to a thousand lifecycle rules.'],
  ]);
  const query = parseQuery('lifecycle');
  const { title, sections } = matchPage(lifecycle, query, patternsOf(query));
  expect(textOf(title)).toBe('[Lifecycle] rules');
  expect(sections.map(({ id, excerpt }) => [id, textOf(excerpt)])).toEqual([
    ['', 'They move old files.'],
    ['limits', 'A bucket has up to a thousand [lifecycle] rules.'],
  ]);
});

test('an excerpt does not begin with the tags of the page, unless one of them was typed', () => {
  const tagged = pageOf('Cellar', [['', '@food @winter Store apples here.']]);
  expect(sectionsFor(tagged, 'apples')).toEqual([['', '', 'Store [apples] here.']]);
  expect(sectionsFor(tagged, 'winter')).toEqual([['', '', '@[winter] Store apples here.']]);
});

test('a word that only means the same is marked as such, and only where the page does not have the word itself', () => {
  const query = { ...parseQuery('chilled apples'), related: new Map([['chilled', ['cool']]]) };
  const marked = (page: PageText) =>
    matchPage(page, query, patternsOf(query)).sections.map(({ excerpt }) =>
      excerpt.map(({ text, isMatch, isRelated }) => (isRelated ? `(${text})` : isMatch ? `[${text}]` : text)).join(''),
    );
  expect(marked(page)[0]).toBe('Keep [apples] (cool) and dark.');
  const both = pageOf('Cellar', [
    ['', 'Cool air.'],
    ['Use', 'Store them chilled.'],
  ]);
  expect(marked(both)).toEqual(['Store them [chilled].']);
});
