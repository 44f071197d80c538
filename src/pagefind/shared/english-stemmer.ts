/**
 * The stem of an English word as Pagefind 1.6 writes it into an index: by the algorithm “English” (Porter 2) of Snowball 3.0.
 * Libraries have older versions of it, whose stems would not be found. Inside, a `y` that is a consonant is `Y`.
 *
 * @param word folded, without apostrophes
 */
export function stemEnglish(word: string): string {
  if (word.length < 3) return word;
  const exception = exceptions.get(word);
  if (exception) return exception;
  const marked = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const regions = regionsOf(marked);
  let stem = withoutVerbEnding(withoutPlural(marked), regions);
  if (/.[^aeiouy][yY]$/.test(stem)) stem = `${stem.slice(0, -1)}i`;
  for (const step of [derivations, adjectives, nouns]) stem = replaceEnding(stem, step, regions);
  return withoutLastLetter(stem, regions).replaceAll('Y', 'y');
}

/** Where two parts of a word begin: what follows the first syllable, and what follows the next. */
interface Regions {
  first: number;
  second: number;
}

const exceptions = new Map(
  Object.entries({
    skies: 'sky',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
  }),
);
for (const word of ['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes']) exceptions.set(word, word);

function regionsOf(word: string): Regions {
  const syllable = /[aeiouy][^aeiouy]/g;
  const [beginning] = /^(?:gener|commun|arsen|past|univers|later|emerg|organ)/.exec(word) ?? [];
  const endOfNext = (from: number) => {
    syllable.lastIndex = from;
    return syllable.test(word) ? syllable.lastIndex : word.length;
  };
  const first = beginning?.length ?? endOfNext(0);
  return { first, second: endOfNext(first) };
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[^us]s$/.test(word) && /[aeiouy]/.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

/** Whether a word is one short syllable at its end, as `hop`. */
const endsShort = (word: string): boolean =>
  /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word) || word.endsWith('past');

function withoutVerbEnding(word: string, { first }: Regions): string {
  const [ending = ''] = /(?:eed(?:ly)?|ed(?:ly)?|ing(?:ly)?)$/.exec(word) ?? [];
  const rest = word.slice(0, word.length - ending.length);
  if (ending.startsWith('ee')) return rest.length >= first && !/^(?:proc|exc|succ)$/.test(rest) ? `${rest}ee` : word;
  if (ending === 'ing') {
    if (/^[^aeiouy]y$/.test(rest)) return `${rest.slice(0, 1)}ie`;
    if (/^(?:inn|out|cann|herr|earr|even)$/.test(rest)) return word;
  }
  if (ending === '' || !/[aeiouy]/.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([bdfgmnprt])\1$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  return rest.length === first && endsShort(rest) ? `${rest}e` : rest;
}

/** Endings and what takes their place, where a region allows it. */
interface Step {
  endings: Map<string, string>;
  /** The longest of them at the end of a word. */
  pattern: RegExp;
  /** The region that all of the ending has to be in. */
  region(ending: string): keyof Regions;
  /** By ending, what has to precede it. */
  after?: Record<string, RegExp>;
}

/** @param table lines of endings, after what takes the place of each */
function step(table: Record<string, string>, rest: Pick<Step, 'after'> & Partial<Step>): Step {
  const endings = new Map(
    Object.entries(table).flatMap(([replacement, endings]) => endings.split(' ').map(ending => [ending, replacement])),
  );
  const longestFirst = [...endings.keys()].sort((a, b) => b.length - a.length);
  return { region: () => 'first', ...rest, endings, pattern: new RegExp(`(?:${longestFirst.join('|')})$`) };
}

const derivations = step(
  {
    tion: 'tional',
    ence: 'enci',
    ance: 'anci',
    able: 'abli',
    ent: 'entli',
    ize: 'izer ization',
    ate: 'ational ation ator',
    al: 'alism aliti alli',
    ful: 'fulness fulli',
    ous: 'ousli ousness',
    ive: 'iveness iviti',
    ble: 'biliti bli',
    og: 'ogist ogi',
    less: 'lessli',
    '': 'li',
  },
  { after: { ogi: /l$/, li: /[cdeghkmnrt]$/ } },
);
const adjectives = step(
  { tion: 'tional', ate: 'ational', al: 'alize', ic: 'icate iciti ical', '': 'ful ness ative' },
  { region: ending => (ending === 'ative' ? 'second' : 'first') },
);
const nouns = step(
  { '': 'al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion' },
  { region: () => 'second', after: { ion: /[st]$/ } },
);

function replaceEnding(word: string, { endings, pattern, region, after = {} }: Step, regions: Regions): string {
  const [ending] = pattern.exec(word) ?? [];
  if (!ending) return word;
  const rest = word.slice(0, word.length - ending.length);
  if (rest.length < regions[region(ending)] || after[ending]?.test(rest) === false) return word;
  return rest + endings.get(ending);
}

function withoutLastLetter(word: string, { first, second }: Regions): string {
  const rest = word.slice(0, -1);
  const isSilent = word.endsWith('e') && (rest.length >= second || (rest.length >= first && !endsShort(rest)));
  return isSilent || (word.endsWith('ll') && rest.length >= second) ? rest : word;
}
