import { knownNote, savedFacts } from '../conversion/index.ts';
import { guessLanguage } from '../notebook/guess-language.ts';
import { FileFacts, openNotebook, type Page, readNote } from '../notebook/index.ts';
import { gateOf, readFacts, secretGuard, settingsGuard } from '../publish/index.ts';

/** So many notes may be asked about in vain: most of a notebook can be held back. */
const MAX_ASKED = 2_000;

/**
 * Guesses the language of a site from a sample of the notes that are published, without their private parts: the words of
 * a diary must not show, not even as the language of the pages beside it.
 *
 * @param cacheDir the notebook's cache folder, which says what the last command has found in notes
 * @returns BCP 47 tag; undefined if the evidence is weak
 * @throws if the folder does not exist
 */
export async function guessPublishedLanguage(folder: string, cacheDir?: string): Promise<string | undefined> {
  const facts = cacheDir === undefined ? new FileFacts() : savedFacts(cacheDir);
  const notebook = openNotebook(folder, { facts });
  const { publish } = notebook.site;
  const { mayPublish } = settingsGuard(publish);
  const gate = gateOf(publish, [secretGuard(publish)], page => knownNote(page, facts) ?? readFacts(page));
  const candidates = [...notebook.pages.values()].filter(page => page.file && mayPublish(page));
  async function* published() {
    let asked = 0;
    for (const page of spread(candidates)) {
      if (++asked > MAX_ASKED) break;
      if (!(await gate.findingAbout(page, notebook.pages))) yield readNote(page).text;
    }
  }
  return guessLanguage(published());
}

/** Pages in an order in which the first ones, however many, are spread evenly over the notebook. */
function* spread(pages: Page[]): Generator<Page> {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  // Steps of the golden section spread best; without a common divisor they reach each note once.
  let step = Math.max(1, Math.round(pages.length * 0.618));
  while (divisor(step, pages.length) > 1) step++;
  for (let count = 0; count < pages.length; count++) yield pages[(count * step) % pages.length] as Page;
}
