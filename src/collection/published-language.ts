import { join } from 'node:path';
import { codeVersion, digest, markAsUsed, readJson, writeJson } from '../cache/index.ts';
import { knownNote, passFacts, savedFacts } from '../conversion/index.ts';
import { FileFacts, openNotebook, type Page, readNote } from '../notebook/index.ts';
import { gateOf, readFacts, secretGuard, settingsGuard } from '../publish/index.ts';
import type { NoteFacts } from '../publish/note-facts.ts';

/** How many notes are asked about, at most, if few are published: most of a notebook can be held back. */
const MAX_ASKED = 2_000;

/** A guess, and what it rests on. */
interface Guess {
  language?: string | undefined;
  /** The number of notes that were asked about, and a digest of them and of the answers. */
  asked: number;
  digest: string;
}

/**
 * Guesses the language of a site from a sample of the notes that are published, without their private parts: a diary that is
 * held back must leave no trace, not even in the language of the site.
 *
 * @param cacheDir the notebook's cache folder, with what the last command has found in notes, and what it guessed
 * @returns BCP 47 tag; undefined if the evidence is weak
 * @throws if the folder does not exist
 */
export async function guessPublishedLanguage(folder: string, cacheDir?: string): Promise<string | undefined> {
  const facts = cacheDir === undefined ? new FileFacts() : savedFacts(cacheDir);
  try {
    return await guess(new Sample(folder, facts), cacheDir);
  } finally {
    if (cacheDir !== undefined) passFacts(cacheDir, facts);
  }
}

async function guess(sample: Sample, cacheDir: string | undefined): Promise<string | undefined> {
  const file = cacheDir === undefined ? undefined : join(cacheDir, 'language.json');
  const last = file === undefined ? undefined : readJson<Guess>(file);
  if (file !== undefined && last && last.digest === (await sample.digestOf(last.asked))) {
    markAsUsed(file);
    return last.language;
  }
  // The detector and its data take a tenth of a second to load.
  const { guessLanguage } = await import('../note-language/guess-language.ts');
  const language = await guessLanguage(sample.texts());
  const { asked } = sample;
  if (file !== undefined) writeJson(file, { language, asked, digest: await sample.digestOf(asked) } satisfies Guess);
  return language;
}

/** The notes of a notebook that decide its language. */
class Sample {
  /** The number of notes that were asked about so far. */
  asked = 0;
  readonly #pages: Page[];
  readonly #notes = new Map<Page, NoteFacts | Promise<NoteFacts>>();
  readonly #isHeldBack: (page: Page) => Promise<boolean>;
  readonly #factsOf: (page: Page) => NoteFacts | Promise<NoteFacts>;

  constructor(folder: string, facts: FileFacts) {
    const notebook = openNotebook(folder, { facts });
    const { publish } = notebook.site;
    const { mayPublish } = settingsGuard(publish);
    this.#factsOf = page => {
      const note = this.#notes.get(page) ?? knownNote(page, facts) ?? readFacts(page);
      this.#notes.set(page, note);
      return note;
    };
    const gate = gateOf(publish, [secretGuard(publish)], this.#factsOf);
    this.#isHeldBack = async page => (await gate.findingAbout(page, notebook.pages)) !== undefined;
    this.#pages = [...spread([...notebook.pages.values()].filter(page => page.file && mayPublish(page)))];
  }

  /** The notes that are published. */
  async *texts(): AsyncGenerator<string> {
    for (const page of this.#pages.slice(0, MAX_ASKED)) {
      this.asked++;
      if (!(await this.#isHeldBack(page))) yield readNote(page).text;
    }
  }

  /** A digest of the first notes, and of whether they are published. @param count of notes */
  async digestOf(count: number): Promise<string> {
    const parts: unknown[] = [codeVersion(), count, this.#pages.length];
    for (const page of this.#pages.slice(0, count)) {
      parts.push(page.name, (await this.#factsOf(page)).digest, await this.#isHeldBack(page));
    }
    return digest(JSON.stringify(parts));
  }
}

/** Pages in an order in which the first ones, however many, are spread evenly over the notebook. */
function* spread(pages: Page[]): Generator<Page> {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  // Steps of the golden section spread best; without a common divisor they reach each note once.
  let step = Math.max(1, Math.round(pages.length * 0.618));
  while (divisor(step, pages.length) > 1) step++;
  for (let count = 0; count < pages.length; count++) yield pages[(count * step) % pages.length] as Page;
}
