import type { Labelled } from './labelled-blocks.ts';

/** A labelled block, and the language that was recognised. */
export interface Judged extends Labelled {
  guess: string | null;
}

/** Lets a recogniser guess every block. */
export const judge = (blocks: Labelled[], recognise: (code: string) => string | null): Judged[] =>
  blocks.map(block => ({ ...block, guess: recognise(block.code) }));

/** A table for each language: its blocks, those recognised, blocks of others taken for it, and wrong guesses. */
export function confusion(judged: Judged[]): string {
  const languages = [...new Set(judged.map(({ language }) => language))];
  const rows = languages.map(language => {
    const all = judged.filter(block => block.language === language);
    const wrong = all.filter(({ guess }) => guess !== language).map(({ guess }) => guess ?? 'plain');
    const taken = judged.filter(block => block.guess === language && block.language !== language).length;
    const counts = [all.length, all.length - wrong.length, taken].map(count => String(count).padStart(6)).join('');
    return `${(language ?? 'plain').padEnd(14)}${counts}  ${wrong.join(', ')}`.trimEnd();
  });
  const right = judged.filter(({ guess, language }) => guess === language).length;
  return [
    'language      blocks right false  taken for',
    ...rows.sort(),
    `${right} of ${judged.length} right: ${((100 * right) / judged.length).toFixed(1)} %`,
  ].join('\n');
}
