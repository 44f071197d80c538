/** Languages that the detector confuses or knows only one of, with frequent words that set them apart from the group. */
const groups: Record<string, string>[] = [
  {
    id: 'bahwa bisa karena harus saat yaitu kalau setelah sebuah beberapa apakah memiliki butuh kamu perangkat jaringan berkas informasi',
    ms: 'bahawa boleh kerana mesti semasa ialah selepas tiada mahu mempunyai awak fail maklumat saiz skrin mesej',
  },
  {
    hr: 'gdje ovdje uvijek vrijeme prije poslije vrijednost dio riječ umjesto smije sustav računalo računala popis tko tjedan točka zaslon izbornik poslužitelj uporaba',
    'sr-Latn':
      'gde ovde uvek vreme pre posle vrednost deo reč reči mesto umesto sme nedelja levo sledeće dve izmenite primer',
    bs: 'komanda komandu dugme ekran računar spisak takođe tačka šta sedmica',
  },
  {
    pt: 'à não um uma com você são quando mas muito também sem tem em pelo pela isso',
    es: 'el la y una los las con pero muy también tiene cuando hay más',
    ast: 'ye nun nel pal tien pue esti pa ta les',
    gl: 'non unha dunha nunha algunha cando xa máis súa sen ten facer tamén hai dende ata',
  },
  {
    nl: 'de dat niet een als zijn voor deze ik jij je veel naar wordt bij uit ook heeft',
    af: 'nie vir hierdie hulle ek jy baie kry soos slegs lêer wees sy',
  },
  {
    da: 'af efter mellem uden noget nogle mig dig sig kun bruger blev hvad meget',
    no: 'av etter mellom uten noe noen meg deg seg bare bruker ble hva mye',
  },
  {
    hi: 'है हैं में के की का से और नहीं',
    mr: 'आहे आहेत आणि नाही करा हे ते व किंवा साठी',
    mai: 'अछि लेल नहि कएल सँ केँ एकटा',
    ne: 'यो हो छ छन् छैन गर्न गर्नुहोस् लागि भयो भने हुन्छ भएको गर्ने र',
  },
];
const frequentWords = new Map(
  groups.flatMap(group => Object.entries(group).map(([language, words]) => [language, words.split(' ')])),
);
/** The only languages of their groups that the detector knows: it finds them for all of the group. */
const representatives = /^(?:ms|hr)$/;
/** Serbian shares its words, and Croatian its spelling: it is listed to keep both from being guessed. */
const indistinct = 'bs';

/** Cyrillic letters that a language uses (one letter in 200 or more), and letters that it does not use. */
const cyrillic: Record<string, { own: RegExp; foreign: RegExp }> = {
  ru: { own: /[ыэ]/gi, foreign: /[іїєґўјљњћђџѓќѕәғқңөұүһҳҷӣӯ]/gi },
  uk: { own: /[іїє]/gi, foreign: /[ыэёъўјљњћђџѓќѕәғқңөұүһҳҷӣӯ]/gi },
  be: { own: /[ўі]/gi, foreign: /[ищъїєјљњћђџѓќѕәғқңөұүһҳҷӣӯ]/gi },
  bg: { own: /ъ/gi, foreign: /[ыэёіїєґўјљњћђџѓќѕәғқңөұүһҳҷӣӯ]/gi },
  sr: { own: /[ћђ]/gi, foreign: /[йщьъыэёюяіїєґўѓќѕәғқңөұүһҳҷӣӯ]/gi },
};
/** Letters of languages that the detector mistakes for these. */
const foreignLetters: Record<string, RegExp> = {
  fa: /[ټډړږښڅځېۍۆێەڕ]/g,
  ar: /[پچژگکیټډړ]/g,
  bn: /[ৰৱ]/g,
  he: /[\u05f0-\u05f2]|[אי][\u05b7\u05b8]/g,
  tr: /[ñäə]/gi,
  yo: /[cqvxz]/gi,
};

/** The languages that {@link tellApart} can tell from this one, itself included. The detector's order of them means little. */
export function relativesOf(language: string): string[] {
  if (language in cyrillic) return Object.keys(cyrillic);
  return Object.keys(groups.find(group => language in group) ?? {});
}

/**
 * Tells a language from related ones by its letters and frequent words.
 *
 * @param found the language found by the detector
 * @param words the words of the text
 * @returns the same language or a related one; undefined if the text may be in several, or in none of them
 */
export function tellApart(found: string, words: string[]): string | undefined {
  const text = words.join('');
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  if (found in cyrillic) {
    const fitting = Object.keys(cyrillic).filter(language => {
      const { own, foreign } = cyrillic[language] as (typeof cyrillic)[string];
      return count(own) * 200 >= text.length && count(foreign) * 250 <= text.length;
    });
    return fitting.length === 1 ? fitting[0] : undefined;
  }
  if (count(/[ĉĝŝĵ]/gi) * 120 >= text.length) return 'eo';
  const foreign = foreignLetters[found];
  if (foreign && count(foreign) * 100 > text.length) return undefined;
  const relatives = relativesOf(found);
  return relatives.length > 0 ? byFrequentWords(found, relatives, words) : found;
}

function byFrequentWords(found: string, relatives: string[], words: string[]): string | undefined {
  const bare = words.map(word => word.toLowerCase().replace(/[^\p{L}\p{M}]/gu, ''));
  const [first, second] = relatives
    .map(language => {
      const frequent = new Set(frequentWords.get(language));
      return { language, hits: bare.filter(word => frequent.has(word)).length };
    })
    .sort((a, b) => b.hits - a.hits);
  if (!first || !second || first.hits <= second.hits * 2 || first.language === indistinct) return undefined;
  const isSure = first.language === found || representatives.test(found) || first.hits >= 3;
  return isSure ? first.language : undefined;
}

/** Frequent characters, simplified and traditional, in pairs. */
const chinesePairs =
  '这這个個们們来來时時说說为為国國会會学學对對发發现現开開过過还還当當动動进進样樣种種应應无無关關点點问問间間从從见見两兩长長门門实實电電书書业業东東车車马馬语語网網页頁设設显顯选選择擇软軟数數据據库庫图圖档檔删刪复複写寫读讀让讓认認请請试試误誤错錯组組单單';

/** Tells simplified from traditional Chinese: `zh`, `zh-Hant`, or undefined if a text has both or neither. */
export function whichChinese(text: string): string | undefined {
  const pairs = [...chinesePairs];
  const simplified = new Set(pairs.filter((_, index) => index % 2 === 0));
  const traditional = new Set(pairs.filter((_, index) => index % 2 === 1));
  let simplifiedCount = 0;
  let traditionalCount = 0;
  for (const character of text) {
    if (simplified.has(character)) simplifiedCount++;
    if (traditional.has(character)) traditionalCount++;
  }
  if (simplifiedCount > traditionalCount * 3) return 'zh';
  return traditionalCount > simplifiedCount * 3 ? 'zh-Hant' : undefined;
}
