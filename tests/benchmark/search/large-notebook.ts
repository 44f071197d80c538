import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomNumbers } from '../random-numbers.ts';

const HEADER = 'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\nCreation-Date: 2024-05-04T10:00:00+02:00\n\n';
const SYLLABLES = 'ba con de en fi gra ho in ka lo mer no or pla qui re so ta un ver wi xa yo zen'.split(' ');
const SECTIONS = 24;
/** Words in the vocabulary for the square root of a notebook's length in words. */
const WORDS_PER_ROOT = 30;

/** The words of all notes in some folders, most frequent first. */
async function wordsIn(folders: string[]): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    for (const name of names.filter(name => name.endsWith('.txt')).sort()) {
      const text = await readFile(join(folder, name), 'utf8');
      for (const [word] of text.matchAll(/[\p{L}\p{M}]{2,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

/**
 * Generates a large notebook for measurements. Words are as frequent as in a natural language (Zipf's law), and longer
 * notebooks have more of them (Heaps' law). Each section has words of its own; pages have unique titles, headings, tags,
 * links and identifiers. The result depends only on the number of pages and on the words.
 *
 * @param folder of the notebook, which must not exist
 * @param folders with notes to take the words from
 */
export async function writeLargeNotebook(folder: string, pages: number, folders: string[]): Promise<void> {
  const random = randomNumbers(pages);
  const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)] as T;
  const lent = await wordsIn(folders);
  const size = Math.round(WORDS_PER_ROOT * Math.sqrt(pages * 250));
  const words = [...lent.slice(0, size)];
  while (words.length < size) {
    const made = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
    const [one, other] = [pick(lent), pick(lent)];
    words.push(random() < 0.75 ? made : `${one}${other[0]?.toUpperCase()}${other.slice(1)}`);
  }
  const common = () => words[Math.floor(size ** random()) - 1] as string;
  const own = (section: number) => words[60 + ((section * 997 + Math.floor(300 ** random())) % (size - 60))] as string;
  const titles: string[] = [];
  const names: string[] = [];
  for (let page = 0; page < pages; page++) {
    const title = `${own(page % SECTIONS)} ${own(page % SECTIONS)} ${common()} ${page}`;
    titles.push(title);
    names.push(`Section ${page % SECTIONS}:Part ${Math.floor(page / SECTIONS) % 20}:${title}`);
  }
  for (const [page, name] of names.entries()) {
    const sentence = () => {
      const length = 6 + Math.floor(random() * 14);
      const text = Array.from({ length }, () => (random() < 0.15 ? own(page % SECTIONS) : common())).join(' ');
      return random() < 0.1 ? `${text}, see [[:${pick(names)}]]. ` : `${text}. `;
    };
    const paragraph = () => Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join('');
    const parts = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
      const code = random() < 0.3 ? `{{{code: lang="yaml"\n${common()}: --${common()}=${common()}\n}}}\n` : '';
      return `===== ${common()} ${own(page % SECTIONS)} =====\n${paragraph()}\n${code}`;
    });
    const tags = `@${words[200 + 5 * (page % SECTIONS) + Math.floor(5 * random())]} @${words[400 + Math.floor(60 * random())]}`;
    const file = join(folder, `${name.replaceAll(':', '/').replaceAll(' ', '_')}.txt`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${HEADER}====== ${titles[page]} ======\n${tags}\n\n${paragraph()}\n\n${parts.join('\n')}`);
  }
  await writeFile(join(folder, 'notebook.zim'), '[Notebook]\nversion=0.4\nname=Large\n');
}
