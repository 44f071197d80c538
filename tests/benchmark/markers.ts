/**
 * Prints how long notes of one marker take, compared with prose of the same length: each sign of ASCII alone, and with
 * `pairs` each two signs; from the text of the note to the words of the search. Notes have a megabyte, or
 * `ZIMLIGHT_LENGTH` characters, and are in Zim's format and in Markdown. What takes more than ten times as long is marked.
 */
import { createRenderer } from '../../src/html/index.ts';
import { zimToMdast } from '../../src/library/mdast.ts';
import { parse } from '../../src/library/zim.ts';
import { readMarkdownPage, writeMarkdown } from '../../src/markdown/index.ts';
import { guessLanguage } from '../../src/note-language/guess-language.ts';
import { Dictionary } from '../../src/pagefind/index.ts';
import { breakLongWords } from '../../src/search/shared/terms.ts';
import { recordHtml, type SearchRecord } from '../../src/search-index/record.ts';
import { wordCounter } from '../../src/search-index/vocabulary.ts';

const length = Number(process.env.ZIMLIGHT_LENGTH ?? 1_000_000);
const header = 'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\n';
const prose = `${'The quick brown fox jumps over the lazy dog near a river bank. '.repeat(12)}\n\n`;
const signs = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'];
const singles = [
  ...signs,
  ...signs.map(sign => `${sign} `),
  ...signs.map(sign => `${sign}a`),
  'a',
  'aB',
  'é1',
  '日',
  '\n',
];
const pairs = signs.flatMap(one => signs.filter(other => other !== one).map(other => one + other));

const renderer = createRenderer({ base: '/' });
const nowhere = () => ({ missing: '' });
const resolver = { link: nowhere, image: nowhere, wikiLink: nowhere, report: () => {} };

/** Milliseconds that each stage takes for a note. */
async function stagesOf(text: string, format: 'zim' | 'markdown'): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  let began = performance.now();
  const done = <Result>(stage: string, result: Result): Result => {
    times[stage] = performance.now() - began;
    began = performance.now();
    return result;
  };
  done('language', await guessLanguage(text));
  let html: Awaited<ReturnType<typeof renderer.render>>;
  if (format === 'markdown') {
    const { markdown } = done('parse', readMarkdownPage(text, resolver));
    html = done('html', await renderer.render(markdown, { plainMarkdown: true }));
  } else {
    const mdast = done('convert', zimToMdast(done('parse', parse(header + text))));
    done('write', writeMarkdown(mdast));
    html = done('html', await renderer.renderMdast(mdast));
  }
  const sections = html.sections.map(({ heading, text, ...section }) => ({
    ...{ ...section, heading: breakLongWords(heading), text: breakLongWords(text) },
  }));
  const page = { name: 'A', title: 'A', address: '/a/', tags: [], links: [], wanted: [] };
  const record: SearchRecord = { id: '0', page, sections, path: '', within: [] };
  done('search', recordHtml(record, 'en'));
  done('words', wordCounter(new Dictionary())(record));
  return times;
}

const sum = (times: Record<string, number>) => Object.values(times).reduce((all, time) => all + time, 0);
const listed = (times: Record<string, number>) =>
  Object.entries(times)
    .map(([stage, time]) => `${stage} ${Math.round(time)}`)
    .join(', ');
const repeated = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

for (const format of ['zim', 'markdown'] as const) {
  for (const size of [20_000, length]) await stagesOf(repeated(prose, size), format);
  const ordinary = await stagesOf(repeated(prose, length), format);
  console.log(`\n${format}: ${length} characters of prose take ${Math.round(sum(ordinary))} ms: ${listed(ordinary)}`);
  for (const unit of process.argv.includes('pairs') ? pairs : singles) {
    const times = await stagesOf(repeated(unit, length), format);
    const ratio = sum(times) / sum(ordinary);
    const mark = ratio > 10 ? `  ← ${listed(times)}` : '';
    console.log(`${ratio.toFixed(2).padStart(8)}  ${JSON.stringify(unit)}${mark}`);
  }
}
