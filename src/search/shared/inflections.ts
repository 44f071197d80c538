const doubled = /([b-df-hj-np-tv-z])\1$/;

/**
 * What an English word may be a form of, itself first: `delet`, `delete` of `deleting`. Most are no words; they are
 * compared with words that are.
 *
 * @param word folded
 */
export function baseForms(word: string): string[] {
  const forms = [word];
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('ied')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('es')) forms.push(word.slice(0, -2));
  if (word.endsWith('s') && !word.endsWith('ss')) forms.push(word.slice(0, -1));
  const stem = /^(.{2,})(?:ed|ing)$/.exec(word)?.[1];
  if (stem !== undefined) forms.push(stem, `${stem}e`);
  if (stem !== undefined && doubled.test(stem)) forms.push(stem.slice(0, -1));
  return [...new Set(forms)].filter(form => form.length > 1);
}
