import sax from 'sax';
import { expect, test } from 'vitest';
import { neighbourhoodAddress, neighbourhoodSvg } from '../../src/map/index.ts';
import type { Neighbourhood } from '../../src/map/neighbourhood.ts';

const frame = {
  words: {
    mapOf: (title: string) => `Karte: ${title}`,
    sources: 'Linked from',
    targets: 'Links to',
    more: (n: number) => `${n} more`,
    langOf: () => 'en',
    moreLang: 'en',
  },
  lang: 'de',
  href: (address: string) => encodeURI(`/notes${address}`),
  stylesheets: ['/notes/-/assets/x.css?a&b'],
};

const page = (title: string) => ({ title, address: `/${title.toLowerCase()}/` });
const near = (title: string, ...beyond: string[]) => ({ ...page(title), beyond: beyond.map(page) });
const around: Neighbourhood = {
  ...page('Mitte'),
  sources: [near('In')],
  moreSources: 7,
  targets: [near('<Ö> & "Co"', 'Far'), { ...near('Both'), isMutual: true }],
  moreTargets: 0,
};

/** The elements of an XML file, which must be well-formed, and its text. */
function read(svg: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const texts: string[] = [];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Record<string, string> });
  parser.ontext = text => text.trim() && texts.push(text.trim());
  parser.onerror = error => {
    throw error;
  };
  parser.write(svg).close();
  return { elements, texts };
}

test('every page is a link, which leads out of the frame that shows the map', () => {
  const links = read(neighbourhoodSvg(around, frame)).elements.filter(({ name }) => name === 'a');
  expect(links.map(({ attributes }) => attributes.href)).toEqual([
    '/notes/mitte/',
    '/notes/in/',
    '/notes/%3C%C3%B6%3E%20&%20%22co%22/',
    '/notes/both/',
    '/notes/far/',
  ]);
  expect(new Set(links.map(({ attributes }) => attributes.target))).toEqual(new Set(['_top']));
});

test('titles are text, whatever is in them, and words say what they are', () => {
  const { elements, texts } = read(neighbourhoodSvg(around, frame));
  expect(texts).toEqual([
    'Karte: Mitte',
    'Mitte',
    'Linked from',
    'In',
    '7 more',
    'Links to',
    '<Ö> & "Co"',
    'Both',
    'Far',
  ]);
  expect(elements[0]?.attributes).toMatchObject({ lang: 'de' });
  const words = elements.filter(({ name, attributes }) => name === 'text' && attributes.lang === 'en');
  expect(words.length).toBe(3);
});

test('it holds no scripts, no styles, and nothing else that a policy would have to allow', () => {
  const { elements } = read(neighbourhoodSvg(around, frame));
  expect(new Set(elements.map(({ name }) => name))).toEqual(
    new Set(['svg', 'title', 'link', 'path', 'circle', 'a', 'text', 'g']),
  );
  const attributes = elements.flatMap(({ attributes }) => Object.keys(attributes));
  expect(attributes.filter(name => name === 'style' || name.startsWith('on'))).toEqual([]);
});

test('arrows say where links lead: from the left to the middle, to the right, or there and back', () => {
  const arrows = (around: Neighbourhood) =>
    [...neighbourhoodSvg(around, frame).matchAll(/class="a" d="([^"]*)"/g)].flatMap(([, d]) => d?.match(/l-?8/g) ?? []);
  const alone = { ...around, sources: [], moreSources: 0 };
  expect(arrows(around)).toEqual(['l-8', 'l-8', 'l-8', 'l8']);
  expect(arrows({ ...alone, targets: [near('To')] })).toEqual(['l-8']);
  expect(arrows({ ...alone, targets: [{ ...near('Both'), isMutual: true }] })).toEqual(['l-8', 'l8']);
});

test('a title that is too long is cut', () => {
  const { texts } = read(neighbourhoodSvg({ ...around, ...page('Donaudampfschifffahrt '.repeat(9)) }, frame));
  expect(texts[1]).toMatch(/^Donaudampfschifffahrt .{10,40}…$/);
});

test('a map has an address that no page and no map of a section has', () => {
  expect(['/', '/a/', '/a/b-c/'].map(neighbourhoodAddress)).toEqual([
    '/-/map/-.svg',
    '/-/map/a.svg',
    '/-/map/a/b-c.svg',
  ]);
});

test('a page with links on one side has a narrower picture, which is larger on a phone', () => {
  const widthOf = (shown: Neighbourhood) => Number(read(neighbourhoodSvg(shown, frame)).elements[0]?.attributes.width);
  expect(widthOf({ ...around, targets: [] })).toBeLessThan(widthOf(around));
  expect(widthOf({ ...around, sources: [] })).toBe(widthOf({ ...around, targets: [] }));
});

test('two sides have places for wide and for narrow screens, and the height of both as the size of the font', () => {
  const { elements } = read(neighbourhoodSvg(around, frame));
  const groups = elements.filter(({ name, attributes }) => name === 'g' && /^[lrw]$/.test(attributes.class ?? ''));
  expect(groups.map(({ attributes }) => [attributes.class, attributes.transform])).toEqual([
    ['l', 'translate(0 109)'],
    ['w', 'translate(270 126)'],
    ['r', 'translate(0 236)'],
    ['w', 'translate(270 126)'],
  ]);
  expect(elements[0]?.attributes).toMatchObject({ height: '179', 'font-size': '289' });
});
