import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine, defaultJavaScriptRegexConstructor } from 'shiki/engine/javascript';
import { bundledLanguages } from 'shiki/langs';
import { expect, test } from 'vitest';
import { tokenTheme } from '../../src/highlight/token-theme.ts';
import { regExpFrom, translate } from '../../src/highlight/translations.ts';

const samples = {
  javascript: 'import a from "b";\nconst c = async ({ d }) => await e(1.5e3); // f\nclass G extends H { #i = /j/g; }\n',
  shellscript: 'for f in *.txt; do\n  echo "$f" | grep -v \'x\' > /tmp/out # comment\ndone\n',
  python: 'def f(a: int = 1) -> str:\n    """Text"""\n    return f"{a!r}"\n',
  yaml: 'a: [1, two]\nb: &c |\n  text\nd: "e"\n',
};

test.each(Object.entries(samples))('nearly all expressions of %s are translated, as Shiki does', async (id, code) => {
  const { default: grammars } = await bundledLanguages[id as keyof typeof samples]();
  const translations = new Map(grammars.flatMap(translate));
  for (const [pattern, translation] of translations) {
    expect(regExpFrom(translation), pattern).toEqual(defaultJavaScriptRegexConstructor(pattern));
  }
  const used: string[] = [];
  const engine = createJavaScriptRegexEngine({
    forgiving: true,
    regexConstructor: pattern => {
      used.push(pattern);
      return defaultJavaScriptRegexConstructor(pattern);
    },
  });
  const core = await createHighlighterCore({ themes: [tokenTheme], langs: grammars, engine, warnings: false });
  core.codeToTokensBase(code, { lang: id, theme: tokenTheme.name as string });
  // Some repeat what another one has found in the code.
  const translated = used.filter(pattern => translations.has(pattern));
  expect(translated.length).toBeGreaterThan(used.length * 0.9);
});
