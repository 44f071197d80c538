/**
 * Searches real sites in a browser, and counts how often the right page is the first result, or among the first three or
 * ten. Exits with code 1 if that is too rare.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../support/browser.ts';
import { repository, serve, zimlight } from '../../support/zimlight.ts';
import { makeQueries } from './made-queries.ts';
import { type Expectation, ofManual, ofNotebook } from './queries.ts';
import { byOthers } from './queries-by-others.ts';
import { ofContent } from './queries-of-content.ts';
import { ofPublicNotebooks } from './queries-of-public-notebooks.ts';
import { questionsOfContent, questionsOfManual } from './questions.ts';

const MANUAL = '/usr/share/zim/manual';
const suites: [notebook: string, expected: Expectation[]][] = [
  [join(repository, 'tests/notebooks/search'), ofNotebook],
  [join(repository, 'content'), [...ofContent, ...questionsOfContent]],
  ...(existsSync(MANUAL) ? [[MANUAL, [...ofManual, ...questionsOfManual]] as [string, Expectation[]]] : []),
];

/** A folder with clones of the public notebooks, each called like its repository; none are asked without it. */
const CLONES = process.env.ZIMLIGHT_NOTEBOOKS ?? '';
for (const name of new Set([...Object.keys(ofPublicNotebooks), ...Object.keys(byOthers)])) {
  const expected = [...(ofPublicNotebooks[name] ?? []), ...(byOthers[name] ?? [])];
  const folder = join(CLONES, basename(name));
  if (CLONES && existsSync(folder)) suites.push([folder, expected]);
}

/** Generated queries of each kind and notebook, in addition to the chosen ones. */
const MADE = 15;
/** Minimum share of queries with the right page first, or among the first three. */
const FIRST = 0.92;
const AMONG_THREE = 0.98;
const TYPOS_AMONG_THREE = 0.85;
/** Of questions and topics in other words than the page's, and of abbreviations: minimum share among the first ten. */
const QUESTIONS_AMONG_TEN = 0.85;
const inOtherWords = ['question', 'topic', 'other words', 'abbreviation'];
/** Of parts of identifiers and addresses, and of identifiers and words beside another script: minimum shares. */
const PARTS_FIRST = 0.9;
const PARTS_AMONG_TEN = 0.97;
const inParts = ['made: part', 'made: glued', 'made: mixed scripts'];

/** The result of a query. */
interface Outcome extends Expectation {
  /** Rank of the right page, from 1; 0 if it is not among the first ten. */
  rank: number;
  /** Whether the result shows the expected section. */
  sectionShown: boolean;
  first: string;
}

/** Opens the page of all results for a query. A query with a typo is counted after following its suggestion. */
async function ask(page: Page, site: string, expected: Expectation): Promise<Outcome> {
  await page.goto(`${site}-/search/?q=${encodeURIComponent(expected.query)}`);
  const done = () => page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  await done();
  const results = page.locator('[data-search-results] > li');
  const read = () =>
    results.evaluateAll(items =>
      items.slice(0, 10).map(item => ({
        page: (item as HTMLElement).dataset.page ?? '',
        sections: [...item.querySelectorAll('a')].map(({ hash }) => decodeURIComponent(hash.slice(1))),
      })),
    );
  let found = await read();
  if (expected.kind.endsWith('typo')) {
    const suggestion = page.locator('[data-search-suggestion]').first();
    if (await suggestion.count()) {
      await suggestion.click();
      await done();
      found = await read();
    }
  }
  const rank = found.findIndex(({ page }) => expected.pages.includes(page)) + 1;
  const sectionShown = !expected.section || (found[rank - 1]?.sections.includes(expected.section) ?? false);
  return { ...expected, rank, sectionShown, first: found[0]?.page ?? '' };
}

/** Searches one notebook, with its chosen queries and with generated ones. */
async function measure(page: Page, notebook: string, expected: Expectation[]): Promise<Outcome[]> {
  const out = await mkdtemp(join(tmpdir(), 'zimlight-search-'));
  try {
    const { code, stderr } = await zimlight(['build', notebook, '--out', out]);
    if (code !== 0) throw new Error(stderr);
    const server = await serve(['preview', out]);
    const outcomes: Outcome[] = [];
    const made = await makeQueries(notebook, MADE);
    for (const one of [...expected, ...made]) outcomes.push(await ask(page, server.url, one));
    await server.stop();
    return outcomes;
  } finally {
    await rm(out, { recursive: true });
  }
}

const share = (outcomes: Outcome[], most: number) =>
  outcomes.filter(({ rank }) => rank > 0 && rank <= most).length / Math.max(1, outcomes.length);
const percent = (part: number) => `${(100 * part).toFixed(1)} %`.padStart(8);

/** A row of the table. */
function line(name: string, outcomes: Outcome[]): string {
  const reciprocal = outcomes.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / outcomes.length;
  const withSection = outcomes.filter(({ section }) => section);
  const sections = withSection.filter(({ sectionShown }) => sectionShown).length / Math.max(1, withSection.length);
  return [
    name.padEnd(24),
    String(outcomes.length).padStart(4),
    ...[1, 3, 10].map(most => percent(share(outcomes, most))),
    reciprocal.toFixed(3).padStart(7),
    withSection.length > 0 ? percent(sections) : '',
  ].join(' ');
}

const browser = await chromium.launch(await findBrowser());
const page = await browser.newPage();
const outcomes: Outcome[] = [];
for (const [notebook, expected] of suites) outcomes.push(...(await measure(page, notebook, expected)));
await browser.close();

for (const { kind, query, pages, section, rank, sectionShown, first } of outcomes) {
  if (rank === 1 && sectionShown) continue;
  const what = rank === 1 ? `its section ${section} is not shown` : `it is at ${rank || '> 10'}, first is ${first}`;
  console.log(`${kind}: ${query} → ${pages.join(' or ')}: ${what}`);
}
console.log(['\nkind'.padEnd(25), ' all', '      @1', '      @3', '     @10', '    MRR', ' section'].join(' '));
for (const [kind, some] of Map.groupBy(outcomes, ({ kind }) => kind)) console.log(line(kind, some));
const parts = outcomes.filter(({ kind }) => inParts.includes(kind));
const made = outcomes.filter(({ kind }) => kind.startsWith('made') && !inParts.includes(kind));
const questions = outcomes.filter(({ kind }) => inOtherWords.includes(kind));
const thoughtOf = outcomes.filter(
  ({ kind }) => !kind.startsWith('made') && !inOtherWords.includes(kind) && kind !== 'paraphrase',
);
console.log(line('all thought of', thoughtOf));
console.log(line('all made', made));
console.log(line('all in other words', questions));
console.log(line('all parts', parts));
const enough = [thoughtOf, made].every(some => {
  const typos = some.filter(({ kind }) => kind.endsWith('typo'));
  return share(some, 1) >= FIRST && share(some, 3) >= AMONG_THREE && share(typos, 3) >= TYPOS_AMONG_THREE;
});
const enoughParts = share(parts, 1) >= PARTS_FIRST && share(parts, 10) >= PARTS_AMONG_TEN;
process.exitCode = enough && enoughParts && share(questions, 10) >= QUESTIONS_AMONG_TEN ? 0 : 1;
