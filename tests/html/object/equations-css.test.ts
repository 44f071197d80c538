import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createRenderer } from '../../../src/html/index.ts';
import { elementsOf } from '../../support/article.ts';

const stylesheet = readFileSync(new URL('../../../src/article/note/equations.css', import.meta.url), 'utf8');
const rules = new Set([...stylesheet.matchAll(/\.((?:math|tml)-[\w-]+)/g)].map(([, name]) => name as string));

/** Together they need every class that stands for a style attribute of temml. */
const formulas = [
  'a &= b & c &= d',
  String.raw`\begin{array}{|l|cr|} \hline a & b & c \\ \hline d & e & f \\ \hline \end{array}`,
  String.raw`\begin{smallmatrix} a & b \\ c & d \end{smallmatrix}`,
  String.raw`\begin{cases} a & b \\ c & d \end{cases}`,
  String.raw`\begin{rcases} a & b \\ c & d \end{rcases}`,
  String.raw`\begin{CD} A @>a>> B \\ @VbVV @AAcA \\ C @= D \end{CD}`,
  String.raw`\begin{multline} a \\ b \\ c \end{multline}`,
  String.raw`\overbrace{ab} \boxed{a} \colorbox{red}{a} \pmb{a} \overline{a} \underline{a} \raisebox{1em}{a}`,
  String.raw`\cancel{a} \bcancel{a} \xcancel{a} \cancelto{0}{a} \sout{a}`,
  String.raw`a \tag{1}`,
  String.raw`\def\arraycolsep{12pt} \begin{matrix} a & b \end{matrix}`,
  String.raw`\def\arraycolsep{20pt} \begin{matrix} a & b \end{matrix}`,
  String.raw`x^{y^{z^{\frac{a}{b}}}}`,
];

test('every class that equations get in place of style attributes has a rule in equations.css, and the other way round', async () => {
  const made = new Set<string>();
  for (const text of formulas) {
    const renderer = createRenderer({ objectSource: () => ({ text, address: '/-/files/x.tex', path: 'Home/x.tex' }) });
    const { html } = await renderer.render('![](/-/files/x.png#type=equation)');
    expect(html).toContain('<math');
    for (const { properties } of elementsOf(html)) {
      for (const name of (properties.className as string[] | undefined) ?? []) made.add(name);
    }
  }
  expect([...made].filter(name => name.startsWith('math-') && !rules.has(name))).toEqual([]);
  expect([...rules].filter(name => !made.has(name))).toEqual([]);
});
