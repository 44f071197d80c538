import { readNote } from './note.ts';
import type { Page } from './notebook.ts';
import { openNotebook } from './open.ts';

/** At most this many notes are read. */
const MAX_NOTES = 120;
/** This much of each note is read, in characters. */
const NOTE_LENGTH = 8000;

/** Scripts that mostly one language uses. */
const scripts: [RegExp, string][] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** Common words of languages in Latin script that the other languages mostly lack. */
const stopWords: Record<string, string> = {
  en: 'the of and is to for with that this are from not you be it can how when which',
  de: 'der die das und ist nicht mit den von auf für ein eine zu wird werden sich auch dem',
  fr: 'le les et est des une du dans pour pas sur avec qui que vous sont cette aux ou',
  es: 'el los las y es una para con del por como no se más pero su está esto al lo',
  pt: 'o os e é uma para com do da não dos das em no na por mais são você um',
  it: 'il di che è e per una con del della non sono gli nel alla come più questo le',
  nl: 'het een van niet met voor dat op zijn te aan ook wordt worden naar bij',
};
const byWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(stopWords)) {
  for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), language]);
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * Guesses the language of a text by its script, or by counting common words.
 *
 * @returns BCP 47 tag; `en` if there is no evidence
 */
export function guessLanguage(text: string): string {
  const letters = count(text, /\p{L}/gu);
  // Notes in every language contain code and names in Latin letters, so characters of other scripts weigh more.
  const dense = 4;
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const counts = scripts.map(([script, language]) => ({ language, letters: count(text, script) }));
  const most = counts.reduce((a, b) => (b.letters > a.letters ? b : a));
  if (most.letters + kana > 0 && (most.letters + kana) * dense >= letters) {
    if (kana * 10 > most.letters) return most.language === 'zh' || kana > most.letters ? 'ja' : most.language;
    if (most.language === 'ru' && count(text, /[іїєґ]/giu) * 40 > most.letters) return 'uk';
    if (most.language === 'ar' && count(text, /[پچژگک]/gu) * 40 > most.letters) return 'fa';
    return most.language;
  }
  const found: Record<string, number> = {};
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    for (const language of byWord.get(word) ?? []) found[language] = (found[language] ?? 0) + 1;
  }
  return Object.keys(stopWords).reduce((a, b) => ((found[b] ?? 0) > (found[a] ?? 0) ? b : a), 'en');
}

/**
 * Guesses the language of a notebook from a sample of its notes, without their code.
 *
 * @throws if there is no such folder
 */
export function guessNotebookLanguage(folder: string): string {
  const pages = [...openNotebook(folder).pages.values()].filter(page => page.file);
  const step = Math.max(1, pages.length / MAX_NOTES);
  const texts: string[] = [];
  for (let at = 0; at < pages.length; at += step) texts.push(prose(readNote(pages[Math.floor(at)] as Page).text));
  return guessLanguage(texts.join('\n'));
}

/** A note without its header, code, URLs, links and images. */
function prose(note: string): string {
  return note
    .slice(0, NOTE_LENGTH)
    .replace(/^(?:[A-Z][\w-]+: .*\n)+/, '')
    .replace(/^\t*('''|```|\{\{\{)[\s\S]*?^\t*('''|```|\}\}\})/gm, '')
    .replace(/''.*?''|`.*?`|\{\{.*?\}\}|\[\[.*?\]\]|\S+:\/\/\S+/g, ' ');
}
