import type { ElementContent } from 'hast';
import { createHighlighterCore, type HighlighterCore, type LanguageInput } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages } from 'shiki/langs';
import { classOf, type TokenClass, tokenTheme } from './token-theme.ts';
import { loadTranslations, regExpOf } from './translations.ts';

/** Longer code, in UTF-16 units, is not highlighted: it would take seconds, and megabytes of elements. */
const MAX_CODE_LENGTH = 200_000;
const MAX_LINE_LENGTH = 5_000;
/** For one line. Shiki's 500 ms are too short for the first use of a grammar on a busy machine. */
const TIMEOUT_MS = 10_000;

/**
 * Languages that the engine of TextMate itself highlights, which takes longer. With V8's expressions, a line of PowerShell stayed
 * plain in one of three builds of the same large notebook: V8 13.6 interprets an expression before it compiles it, and
 * one of that grammar then finds nothing now and then.
 */
const languagesOfOniguruma = ['powershell'];

/** Highlights code with classes. */
export interface Highlighter {
  /** Loads those of these languages that are not loaded yet; ids that Shiki does not know are skipped. */
  load(ids: Iterable<string>): Promise<void>;
  /** Highlighted code, or `undefined` if it has to stay plain. Its text equals the code. */
  highlight(code: string, id: string): ElementContent[] | undefined;
}

/** Makes as few elements as possible: adjacent tokens of one class share one, and white space at its edges stays outside. */
function toElements(tokens: { text: string; name: TokenClass | undefined }[]): ElementContent[] {
  const elements: ElementContent[] = [];
  let plain = '';
  let highlighted = '';
  let current: TokenClass | undefined;
  const end = () => {
    if (plain) elements.push({ type: 'text', value: plain });
    const className = current && [current];
    if (className) {
      elements.push({
        type: 'element',
        tagName: 'span',
        properties: { className },
        children: [{ type: 'text', value: highlighted }],
      });
    }
    plain = highlighted = '';
    current = undefined;
  };
  let space = '';
  for (const { text, name } of tokens) {
    const value = text.trim();
    if (!value) {
      space += text;
      continue;
    }
    const start = text.indexOf(value);
    space += text.slice(0, start);
    if (current && name === current) {
      highlighted += space + value;
    } else {
      if (current) end();
      plain += space;
      if (name) {
        current = name;
        highlighted = value;
      } else plain += value;
    }
    space = text.slice(start + value.length);
  }
  end();
  if (space) elements.push({ type: 'text', value: space });
  return elements;
}

function highlight(core: HighlighterCore, code: string, lang: string): ElementContent[] {
  const lines = core.codeToTokensBase(code, { lang, theme: tokenTheme.name as string, tokenizeTimeLimit: TIMEOUT_MS });
  const tokens = lines.flatMap((line, index) => [
    ...(index ? [{ text: '\n', name: undefined }] : []),
    ...line.map(({ content, color }) => ({ text: content, name: classOf(color) })),
  ]);
  return toElements(tokens);
}

/**
 * Creates a highlighter: Shiki without any language loaded yet, with JavaScript's regular expressions for nearly all of them.
 *
 * Each language has a Shiki of its own. In a common one, code in Markdown would be highlighted only if some other note had
 * code in that language before.
 *
 * @param languages Shiki's id or alias → function that imports the grammar
 */
export function createHighlighter(languages: Record<string, LanguageInput> = bundledLanguages): Highlighter {
  const javascript = createJavaScriptRegexEngine({ forgiving: true, regexConstructor: regExpOf });
  /** By the function that imports the grammar, which aliases share. */
  const loading = new Map<LanguageInput, Promise<HighlighterCore>>();
  const loaded = new Map<LanguageInput, HighlighterCore>();

  async function loadOne(language: LanguageInput): Promise<HighlighterCore> {
    const isOniguruma = languagesOfOniguruma.some(id => languages[id] === language);
    const engine = isOniguruma ? createOnigurumaEngine(import('shiki/wasm')) : javascript;
    const core = await createHighlighterCore({ themes: [tokenTheme], langs: [language], engine, warnings: false });
    if (!isOniguruma) core.getLoadedLanguages().forEach(loadTranslations);
    loaded.set(language, core);
    return core;
  }
  return {
    async load(ids) {
      for (const id of ids) {
        if (!Object.hasOwn(languages, id)) continue;
        const language = languages[id] as LanguageInput;
        const core = loading.get(language) ?? loadOne(language);
        loading.set(language, core);
        await core;
      }
    },
    highlight(code, id) {
      const core = Object.hasOwn(languages, id) ? loaded.get(languages[id] as LanguageInput) : undefined;
      if (!core || !code || code.length > MAX_CODE_LENGTH) return;
      if (code.split('\n').some(line => line.length > MAX_LINE_LENGTH)) return;
      return highlight(core, code, id);
    },
  };
}
