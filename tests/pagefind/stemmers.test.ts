import { expect, test } from 'vitest';
import { Dictionary, indexPages } from '../../src/pagefind/index.ts';
import { stemmers } from '../../src/pagefind/shared/stemmers.ts';

/** Words for each rule of the stemmer, and for its exceptions. */
const words = `
  skies idly gently ugly early only singly sky news howe atlas cosmos bias andes as it be a
  classes ties tied cries cried gas this gaps kiwis virus pass dishes users status
  agreed agreedly proceed exceed succeed feed breed hopped hopping hoped hoping fed wedding falling luxuriated luxuriating
  dying lying tying vying inning outing canning herring earring evening evenings sing singing thing playing trying egged
  adding added ebbing erring kissing buzzing controlling travelled pasted pasting fixed mixing showed bowing stored
  cry say by enjoy syzygy yes youth yearly boyish toying happy happily employees
  conditional valency hesitancy comfortably differently digitizer organization rational creation operator feudalism
  formality formally hopefulness callously callousness decisiveness sensitivity sensibility nobly archaeologist archaeology
  geologies hopefully helplessly quickly cheaply fully
  relational triplicate formative formalize electricity electrical hopeful goodness derivative native initiative
  revival allowance inference airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption
  homologous communism activate angularity effective bowdlerize mission nation region
  probate rate cease controll roll parallel excel able gene
  generate generously communication arsenic pasta universal university lateral latest emergency organic organise

`.match(/\S+/g) as string[];

test('English words have the stems in Pagefind’s index', async () => {
  const stem = stemmers.get('en') as (word: string) => string;
  const dictionary = new Dictionary();
  const metadata = ['name', 'path', 'title'].map(field => `<p data-pagefind-meta="${field}">be</p>`);
  const html = `<html lang="en"><body>${metadata.join('')}<p>${words.join(' ')}</p></body></html>`;
  await indexPages([{ address: '/', html: () => html }], 'en', dictionary, page => page);
  expect([...new Set(words.map(stem))].sort()).toEqual([...dictionary.texts].sort());
});

test('no word is changed in a language without a stemmer', () => {
  expect(stemmers.get('unknown')?.('running')).toBe('running');
});
