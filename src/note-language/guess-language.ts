import { eld } from 'eld/extrasmall';
import { readProse } from './prose.ts';
import { relativesOf, tellApart, whichChinese } from './related-languages.ts';

/** Limits on what is read: notes, characters of a note, characters of running text of a note and of all notes. */
const MAX_NOTES = 400;
const NOTE_CHARACTERS = 20_000;
const NOTE_PROSE_CHARACTERS = 1_500;
const PROSE_CHARACTERS = 100_000;
/** The detector ignores what follows the first 350 bytes of a text. */
const PIECE_BYTES = 300;

/** Scripts with one language that the detector need not look for. */
const languageOfScript: Record<string, string> = {
  Hangul: 'ko',
  Greek: 'el',
  Hebrew: 'he',
  Thai: 'th',
  Armenian: 'hy',
  Georgian: 'ka',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Gujarati: 'gu',
  Gurmukhi: 'pa',
};
const scripts = [
  'Latin',
  'Cyrillic',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Han',
  'Kana',
  ...Object.keys(languageOfScript),
];
const patternOf = new Map(
  scripts.map(script => {
    const characters = script === 'Kana' ? '\\p{Script=Hiragana}\\p{Script=Katakana}' : `\\p{Script=${script}}`;
    return [script, new RegExp(`[${characters}]`, 'gu')];
  }),
);
const countOf = (text: string, script: string) => text.match(patternOf.get(script) as RegExp)?.length ?? 0;

/** The evidence for a language that a guess needs: measured on texts in 60 languages. */
const needed = { words: 12, margin: 0.15, votes: 0.6, reliable: 0.6 };
/** The same, if the line "Created Wednesday 08 May 2019" of a note is in that language too. */
const neededIfConfirmed = { words: 5, margin: 0.05, votes: 0.5, reliable: 0.3 };
/** Latin script needs twice the margin below this number of words: names and commands look like some language. */
const FEW_WORDS = 25;

/**
 * Guesses the language of one or more notes, by their script and by a detector that reads their running text. No language is
 * better than a wrong one, so the guess needs much evidence.
 *
 * @param notes a note, or notes, in Zim's syntax or in Markdown; no more are asked for than are needed
 * @returns BCP 47 tag; undefined if the evidence is weak
 */
export async function guessLanguage(
  notes: string | Iterable<string> | AsyncIterable<string>,
): Promise<string | undefined> {
  const { lines, created } = await readEvidence(typeof notes === 'string' ? [notes] : notes);
  const text = lines.join('\n');
  const script = scriptOf(text);
  if (!script) return undefined;
  if (script === 'Han' || script === 'Kana') return chineseOrJapanese(text);
  const words = lines.flatMap(line => line.split(' ').filter(word => countOf(word, script) > 0));
  const onlyLanguage = languageOfScript[script];
  if (onlyLanguage) return words.join('').length >= 12 ? tellApart(onlyLanguage, words) : undefined;
  return detect(words, script === 'Latin', created);
}

/** Lines of running text, and the lines that Zim writes in the language of the author's computer. */
interface Evidence {
  lines: string[];
  created: string[];
}

async function readEvidence(notes: Iterable<string> | AsyncIterable<string>): Promise<Evidence> {
  const evidence: Evidence = { lines: [], created: [] };
  let characters = 0;
  let count = 0;
  for await (const note of notes) {
    const { lines, created } = readProse(note.slice(0, NOTE_CHARACTERS));
    if (created) evidence.created.push(created);
    const length = lines.reduce((sum, line) => sum + line.length, 0);
    const step = Math.ceil(length / NOTE_PROSE_CHARACTERS);
    const sample = lines.filter((_, index) => index % step === 0);
    evidence.lines.push(...sample.map(line => line.slice(0, NOTE_PROSE_CHARACTERS)));
    characters += Math.min(length, NOTE_PROSE_CHARACTERS);
    count++;
    if (characters >= PROSE_CHARACTERS || count >= MAX_NOTES) break;
  }
  return evidence;
}

/** The script of most of a text. Notes in any language contain Latin letters, so other scripts need only a third. */
function scriptOf(text: string): string | undefined {
  const counts = scripts.map(script => {
    // A syllable or an ideograph stands for two or three letters of an alphabet.
    const weight = /^(?:Hangul|Han|Kana)$/.test(script) ? 2.5 : 1;
    return { script, count: countOf(text, script) * weight };
  });
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const latin = counts[0]?.count ?? 0;
  if (all === 0) return undefined;
  if (latin >= all * 0.75) return 'Latin';
  if (latin > all * 0.65) return undefined;
  const most = counts.slice(1).reduce((a, b) => (b.count > a.count ? b : a));
  return most.count >= (all - latin) * 0.6 || /^(?:Han|Kana)$/.test(most.script) ? most.script : undefined;
}

function chineseOrJapanese(text: string): string | undefined {
  const kana = countOf(text, 'Kana');
  const all = kana + countOf(text, 'Han');
  if (all < 6) return undefined;
  if (kana >= all * 0.1) return 'ja';
  return kana <= all * 0.04 ? whichChinese(text) : undefined;
}

function detect(words: string[], isLatin: boolean, created: string[]): string | undefined {
  const pieces = withoutEnglish(
    piecesOf(words).map(piece => {
      const result = eld.detect(piece.join(' '));
      return { words: piece, result, weight: Math.min(1, bytesOf(piece) / PIECE_BYTES) };
    }),
  );
  const sum = (parts: typeof pieces) => parts.reduce((total, { weight }) => total + weight, 0);
  const scores = new Map<string, number>();
  for (const { result, weight } of pieces) {
    for (const [language, score] of Object.entries(result.getScores())) {
      // The detector's score is x / (x + 25), where x is a mean over the n-grams of the piece.
      scores.set(language, (scores.get(language) ?? 0) + (weight * score) / (1 - score));
    }
  }
  const [found, score] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  const kept = pieces.flatMap(piece => piece.words);
  const language = found && tellApart(found, kept);
  if (!language) return undefined;

  const relatives = new Set([found, ...relativesOf(found)]);
  const next = Math.max(0, ...[...scores].filter(([other]) => !relatives.has(other)).map(([, value]) => value));
  const least = isConfirmed(language, created) ? neededIfConfirmed : needed;
  const isEnough =
    kept.length >= (isLatin ? least.words : neededIfConfirmed.words) &&
    score - next >= score * least.margin * (isLatin && kept.length < FEW_WORDS ? 2 : 1) &&
    sum(pieces.filter(({ result }) => relatives.has(result.language))) >= sum(pieces) * least.votes &&
    sum(pieces.filter(({ result }) => result.isReliable())) >= sum(pieces) * least.reliable;
  return isEnough ? language : undefined;
}

/**
 * Leaves out the English parts of notes in another language: authors of all languages copy English texts. If it is unclear
 * which is the language of the notes, nothing is left.
 */
function withoutEnglish<Piece extends { result: { language: string }; weight: number }>(pieces: Piece[]): Piece[] {
  const others = pieces.filter(({ result }) => result.language !== 'en');
  const sum = (parts: Piece[]) => parts.reduce((total, { weight }) => total + weight, 0);
  const share = sum(others) / sum(pieces);
  if (share <= 0.25) return pieces;
  return share >= 0.4 ? others : [];
}

const bytesOf = (words: string[]) => Buffer.byteLength(words.join(' '));

/** Groups words into pieces that the detector reads whole. */
function piecesOf(words: string[]): string[][] {
  const pieces: string[][] = [];
  let bytes = PIECE_BYTES;
  for (const word of words) {
    const own = Buffer.byteLength(word) + 1;
    bytes += own;
    if (bytes > PIECE_BYTES) {
      pieces.push([]);
      bytes = own;
    }
    pieces.at(-1)?.push(word);
  }
  return pieces;
}

/** Whether the names of the weekday and of the month in a line "Created Wednesday 08 May 2019" are of this language. */
function isConfirmed(language: string, created: string[]): boolean {
  if (created.length === 0) return false;
  const namesOf = (part: 'weekday' | 'month', others: Intl.DateTimeFormatOptions = {}) => {
    const format = new Intl.DateTimeFormat(language, { [part]: 'long', ...others, timeZone: 'UTC' });
    // 12 days, one in each month of 2024, on all seven weekdays.
    const dates = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));
    return dates.map(date =>
      format
        .formatToParts(date)
        .find(({ type }) => type === part)
        ?.value.toLowerCase(),
    );
  };
  const weekdays = new Set(namesOf('weekday'));
  // Many languages have another form of the month after a day.
  const months = new Set([...namesOf('month'), ...namesOf('month', { day: 'numeric' })]);
  return created.some(line => {
    const words = line.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
    return words.some(word => weekdays.has(word)) && words.some(word => months.has(word));
  });
}
