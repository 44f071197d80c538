import { randomNumbers } from '../../random-numbers.ts';
import { type Code, makeCode } from './code.ts';
import { type PickWord, vocabulary } from './words.ts';

/** Text with marks; `link` is the target. */
export type Inline = { text: string; mark?: 'strong' | 'emphasis' | 'code'; link?: PageName };

export type Block =
  | { type: 'heading'; level: 2 | 3; text: string }
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'list'; items: Inline[][] }
  | ({ type: 'code' } & Code);

/** A page's name, and where it is. */
export interface PageName {
  title: string;
  /** Zim's name, `Garden:Part 2:Old river 17`. It consists of Latin letters, digits and single spaces. */
  name: string;
  /** Its address on the site of every tool that puts pages into folders, `/garden/part-2/old-river-17/`. */
  address: string;
}

/** A page that can be written as Zim's note and as Markdown. */
export interface Page extends PageName {
  tags: string[];
  blocks: Block[];
}

const sections = ['Garden', 'Kitchen', 'Workshop', 'Library', 'Travel', 'Music', 'Projects', 'Diary'];
const PAGES_PER_PART = 25;
const WORDS_PER_PAGE = 400;
const TAGS = 40;
/** Characters of prose on a page, so that a note with its code has about 3 kB. */
const PROSE = 1600;
/** Characters of prose under a heading. */
const SECTION = 500;

const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/**
 * Makes up a notebook: a home page, and pages in two levels of folders, some 25 in each. A page has about 3 kB as Zim's
 * note: headings, paragraphs, a list, two blocks of code, two tags, and a link in every eighth sentence.
 *
 * @param count of pages
 * @param seed another makes another notebook; the same makes the same one
 */
export function makePages(count: number, seed = 1): Page[] {
  const random = randomNumbers(seed);
  const word = vocabulary(count * WORDS_PER_PAGE, random);
  const names = Array.from({ length: count }, (_, index) => nameOf(index, word));
  const tags = Array.from({ length: TAGS }, (_, index) => `${word()}${index}`);
  const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)] as T;
  return names.map((name, index) => {
    // Any page but itself; on a single page, nothing is a link.
    const other = () => names[(index + 1 + Math.floor(random() * (count - 1))) % count] as PageName;
    const blocks = blocksOf(word, random, count > 1 ? other : undefined);
    return { ...name, tags: [...new Set([pick(tags), pick(tags)])], blocks };
  });
}

function nameOf(index: number, word: PickWord): PageName {
  if (index === 0) return { title: 'Home', name: 'Home', address: '/' };
  const section = sections[index % sections.length];
  const part = `Part ${1 + Math.floor(index / sections.length / PAGES_PER_PART)}`;
  // The number makes it unique.
  const title = `${capital(word())} ${word()} ${index}`;
  const name = `${section}:${part}:${title}`;
  return { title, name, address: `/${name.toLowerCase().replaceAll(':', '/').replaceAll(' ', '-')}/` };
}

function blocksOf(word: PickWord, random: () => number, page?: () => PageName): Block[] {
  const blocks: Block[] = [];
  const sentence = () => sentenceOf(word, random, page);
  const prose = (length: number) => {
    const content: Inline[] = [];
    while (lengthOf(content) < length) content.push(...sentence(), { text: ' ' });
    // A paragraph does not end with a space.
    return content.slice(0, -1);
  };
  const code = () => blocks.push({ type: 'code', ...makeCode(word, random) });
  for (let length = 0, index = 0; length < PROSE; index++) {
    if (index > 0) {
      blocks.push({ type: 'heading', level: index % 2 ? 2 : 3, text: capital(`${word()} ${word()} ${word()}`) });
    }
    const content = prose(SECTION * (0.5 + random()));
    blocks.push({ type: 'paragraph', content });
    length += lengthOf(content);
    if (index === 0) blocks.push({ type: 'list', items: [sentence(), sentence(), sentence()] });
    if (index === 0 || index === 1) code();
  }
  return blocks;
}

const lengthOf = (content: Inline[]) => content.reduce((length, { text }) => length + text.length, 0);

function sentenceOf(word: PickWord, random: () => number, page?: () => PageName): Inline[] {
  const words = (length: number) => Array.from({ length }, word).join(' ');
  const start = capital(words(3 + Math.floor(random() * 8)));
  const end = { text: ` ${words(1 + Math.floor(random() * 6))}.` };
  const chance = random();
  if (page && chance < 1 / 8) {
    const link = page();
    return [{ text: `${start}, see ` }, { text: link.title, link }, end];
  }
  const mark = chance < 0.25 ? 'strong' : chance < 0.35 ? 'emphasis' : chance < 0.45 ? 'code' : undefined;
  return mark
    ? [{ text: `${start} ` }, { text: words(1 + Math.floor(random() * 2)), mark }, end]
    : [{ text: start }, end];
}
