import type { ElementContent } from 'hast';
import { createHighlighterCore, type HighlighterCore, type LanguageInput } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages } from 'shiki/langs';
import { classOf, type TokenClass, tokenTheme } from './token-theme.ts';

/** Longer code, in UTF-16 units, is not coloured: it would take seconds, and megabytes of elements. */
const longestCode = 200_000;
const longestLine = 5_000;
/** For one line, in milliseconds. Shiki's half second is not enough where a grammar's first use meets a busy machine. */
const longestWait = 10_000;

/** Colours code with classes. */
export interface Highlighter {
  /** Loads what is not loaded of these languages, each once; ids that Shiki does not know are passed over. */
  load(ids: Iterable<string>): Promise<void>;
  /** Coloured code, or `undefined` where it has to stay plain. Its text is the code's. */
  highlight(code: string, id: string): ElementContent[] | undefined;
}

/** Pieces of code with their classes become few elements: neighbours of one class are one, white space at edges is bare. */
function toElements(pieces: { text: string; name: TokenClass | undefined }[]): ElementContent[] {
  const elements: ElementContent[] = [];
  let plain = '';
  let coloured = '';
  let current: TokenClass | undefined;
  const end = () => {
    if (plain) elements.push({ type: 'text', value: plain });
    const className = current && [current];
    if (className) {
      elements.push({
        type: 'element',
        tagName: 'span',
        properties: { className },
        children: [{ type: 'text', value: coloured }],
      });
    }
    plain = coloured = '';
    current = undefined;
  };
  let space = '';
  for (const { text, name } of pieces) {
    const value = text.trim();
    if (!value) {
      space += text;
      continue;
    }
    const start = text.indexOf(value);
    space += text.slice(0, start);
    if (current && name === current) {
      coloured += space + value;
    } else {
      if (current) end();
      plain += space;
      if (name) {
        current = name;
        coloured = value;
      } else plain += value;
    }
    space = text.slice(start + value.length);
  }
  end();
  if (space) elements.push({ type: 'text', value: space });
  return elements;
}

function highlight(core: HighlighterCore, code: string, lang: string): ElementContent[] {
  const lines = core.codeToTokensBase(code, { lang, theme: tokenTheme.name as string, tokenizeTimeLimit: longestWait });
  const pieces = lines.flatMap((line, index) => [
    ...(index ? [{ text: '\n', name: undefined }] : []),
    ...line.map(({ content, color }) => ({ text: content, name: classOf(color) })),
  ]);
  return toElements(pieces);
}

/**
 * Makes a highlighter: Shiki with JavaScript's regular expressions, no language loaded.
 *
 * @param languages Shiki's id or alias → what imports its grammar
 */
export function createHighlighter(languages: Record<string, LanguageInput> = bundledLanguages): Highlighter {
  let starting: Promise<HighlighterCore> | undefined;
  let core: HighlighterCore | undefined;
  const loading = new Map<string, Promise<void>>();
  const loaded = new Set<string>();

  async function loadOne(id: string): Promise<void> {
    starting ??= createHighlighterCore({
      themes: [tokenTheme],
      engine: createJavaScriptRegexEngine({ forgiving: true }),
    });
    core = await starting;
    await core.loadLanguage(languages[id] as LanguageInput);
    loaded.add(id);
  }
  return {
    async load(ids) {
      const wanted = [...ids].filter(id => Object.hasOwn(languages, id));
      for (const id of wanted) if (!loading.has(id)) loading.set(id, loadOne(id));
      await Promise.all(wanted.map(id => loading.get(id)));
    },
    highlight(code, id) {
      if (!core || !loaded.has(id) || !code || code.length > longestCode) return;
      if (code.split('\n').some(line => line.length > longestLine)) return;
      return highlight(core, code, id);
    },
  };
}
