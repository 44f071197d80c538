import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmulatedRegExp, toRegExpDetails } from 'oniguruma-to-es';
import type { LanguageRegistration } from 'shiki/core';
import { defaultJavaScriptRegexConstructor } from 'shiki/engine/javascript';

/** A regular expression of a grammar in JavaScript: its source, its flags, and what JavaScript lacks for it. */
type Translation = [source: string, flags: string, options?: ReturnType<typeof toRegExpDetails>['options']];

/** The file with the translated expressions of a grammar, which the package has for common languages. A clone has none. */
export const translationFile = (language: string): string =>
  // Bundled, this module is in another folder of `lib/`.
  join(import.meta.dirname, '../highlight', `${language}.json`);

/**
 * Translations switch flags within an expression, which Node 22 cannot. Its version tells: the bundler would make a literal of an
 * expression to try, and Node 22 then refuse the whole file.
 */
const canSwitchFlags = Number.parseInt(process.versions.node, 10) > 22;

/** By Oniguruma's expression. */
const translations = new Map<string, Translation>();

/** Loads the translated expressions of a grammar, if there are any. @param language Shiki's id */
export function loadTranslations(language: string): void {
  const file = translationFile(language);
  if (!canSwitchFlags || !existsSync(file)) return;
  for (const [pattern, translation] of JSON.parse(readFileSync(file, 'utf8'))) translations.set(pattern, translation);
}

/** Makes a regular expression of one of Oniguruma. To translate those of JavaScript's grammar takes a fifth of a second. */
export function regExpOf(pattern: string): RegExp {
  const translation = translations.get(pattern);
  return translation ? regExpFrom(translation) : defaultJavaScriptRegexConstructor(pattern);
}

export const regExpFrom = ([source, flags, options]: Translation): RegExp =>
  // bounded: lines of 5,000 characters, on which Shiki would try the same
  options ? new EmulatedRegExp(source, flags, options) : new RegExp(source, flags);

/** The content of {@link translationFile} for a grammar. */
export function translate(grammar: LanguageRegistration): [pattern: string, translation: Translation][] {
  return [...patternsIn(grammar)].flatMap(source =>
    [...new Set(withAnchors(source))].flatMap((pattern): [string, Translation][] => {
      try {
        const { pattern: translated, flags, options } = toRegExpDetails(pattern, shikiOptions);
        return [[pattern, options ? [translated, flags, options] : [translated, flags]]];
      } catch {
        // Shiki does without it.
        return [];
      }
    }),
  );
}

/** What Shiki translates with. */
const shikiOptions = {
  target: 'ES2025',
  global: true,
  hasIndices: true,
  lazyCompileLength: 3000,
  rules: {
    allowOrphanBackrefs: true,
    asciiWordBoundaries: true,
    captureGroup: true,
    recursionLimit: 5,
    singleline: true,
  },
} as const;

function* patternsIn(rule: object): Generator<string> {
  for (const [key, value] of Object.entries(rule)) {
    if (typeof value === 'object' && value !== null) yield* patternsIn(value);
    else if (/^(?:match|begin|end|while)$/.test(key) && typeof value === 'string') yield value;
  }
}

/** An expression as TextMate uses it where `\A`, `\G`, both or none of them can match: others become `\uffff`. */
function withAnchors(source: string): string[] {
  const without = (anchors: string) =>
    source.replace(/\\(.)/gs, (whole, escaped) => (anchors.includes(escaped) ? '\\\uffff' : whole));
  return /\\[AG]/.test(source) ? ['', 'A', 'G', 'AG'].map(without) : [source];
}
