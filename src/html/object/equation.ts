import type { Element } from 'hast';
import { drawMarkup } from './draw-markup.ts';
import { descendants, names, readMarkup } from './markup.ts';
import type { ObjectType } from './object-type.ts';
import type { Drawer, Drawn } from './source.ts';

const allowed = {
  elements: names(
    `maction math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace
    msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics annotation`,
  ),
  properties: names(
    `accent accentunder actiontype className columnalign columnspan depth display displaystyle encoding fence form height
    largeop linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation
    rowspacing rspace scriptlevel separator stretchy style symmetric voffset width`,
  ),
};

/**
 * Draws the equation of a `.tex` file as MathML. As in Zim, the file is the content of an `align*` without empty lines
 * (Zim's template `equationeditor.tex`).
 */
const draw: Drawer = async ({ text }, alt) => {
  const tex = text
    .split(/[\r\n]+/)
    .filter(line => line.trim())
    .join('\n');
  const drawn = await drawTex('tex', `\\begin{align*}\n${tex}\n\\end{align*}`, tex);
  if ('element' in drawn) drawn.element.properties = { displaystyle: 'true', ...(alt && { title: alt }) };
  return drawn;
};

/**
 * Draws TeX on a Markdown page as MathML. The drawing is generated; the author's own text is the TeX, which MathML keeps
 * as an annotation.
 *
 * @param display whether it is set apart from the text
 */
export async function drawFormula(tex: string, display: boolean): Promise<Drawn> {
  const drawn = await drawTex(display ? 'tex' : 'inline-tex', tex, tex);
  if ('refused' in drawn) return drawn;
  const { element } = drawn;
  element.properties = display ? { displaystyle: 'true' } : {};
  for (const part of descendants(element)) {
    if (part.tagName !== 'semantics') continue;
    for (const child of part.children) {
      if (child.type === 'element' && child.tagName !== 'annotation') child.properties.dataGenerated = true;
    }
  }
  return drawn;
}

/** @param annotation the TeX that MathML keeps */
async function drawTex(language: 'tex' | 'inline-tex', tex: string, annotation: string): Promise<Drawn> {
  const drawn = await drawMarkup(language, replaceEnvironments(tex));
  if ('refused' in drawn) return { refused: plainReason(drawn.refused) };
  const math = readMarkup(drawn.markup, 'math', allowed);
  if (!math) return { refused: 'it is empty' };
  for (const element of [math, ...descendants(math)]) replaceStyle(element);
  unwrapSingleCell(math);
  for (const element of descendants(math)) {
    if (element.tagName === 'annotation') element.children = [{ type: 'text', value: annotation }];
  }
  return { element: math };
}

/** Equations of Zim's equation editor. */
export const equation: ObjectType = { image: { draw, refused: 'equation-refused' }, formula: true };

/**
 * Replaces environments that temml does not know. LaTeX's old `eqnarray` has three columns: left side, sign, right side;
 * `flalign` is an `align` as wide as the page.
 */
const replaceEnvironments = (tex: string) =>
  tex
    .replace(/\\(begin|end)\{eqnarray\*?\}/g, (_, end) => (end === 'begin' ? '\\begin{array}{rcl}' : '\\end{array}'))
    .replace(/\\(begin|end)\{flalign(\*?)\}/g, '\\$1{align$2}');

/** temml's reason, without its excerpt of the source. */
const plainReason = (reason: string) =>
  reason
    .replace(/ at (?:position \d+|end of input): .*/s, '')
    .replace(/\s+/g, ' ')
    .trim();

/** An equation of one line need not be a table. */
function unwrapSingleCell(math: Element): void {
  const [semantics] = math.children;
  const table = semantics?.type === 'element' ? semantics.children[0] : undefined;
  if (semantics?.type !== 'element' || table?.type !== 'element' || table.tagName !== 'mtable') return;
  const [row, ...rows] = table.children;
  if (rows.length || row?.type !== 'element') return;
  const [cell, ...cells] = row.children;
  if (cells.length || cell?.type !== 'element') return;
  semantics.children[0] = { type: 'element', tagName: 'mrow', properties: {}, children: cell.children };
}

const lengths = { em: 1, ex: 0.43, pt: 1 / 12, px: 1 / 16 };

/** A length in tenths of an em, rounded to one for which `equations.css` has a class. */
function tenths(value: string): number | undefined {
  const [, number, unit = 'em'] = /^(-?[\d.]+)(em|ex|pt|px)?$/.exec(value) ?? [];
  if (number === undefined) return undefined;
  const exact = Number(number) * lengths[unit as keyof typeof lengths] * 10;
  return [0, 3, 5, 10, 20].reduce((best, step) => (Math.abs(step - exact) < Math.abs(best - exact) ? step : best));
}

/**
 * A strict content security policy blocks style attributes: declarations that matter become an attribute or a class of
 * `equations.css`, the others are dropped.
 */
function replaceStyle({ properties }: Element): void {
  const { className, style } = properties;
  delete properties.style;
  const classes = Array.isArray(className) ? [...className] : [];
  for (const declaration of typeof style === 'string' ? style.split(';') : []) {
    const [name = '', value = ''] = declaration.split(/:(.*)/s).map(part => part.trim());
    const side = /^(?:padding|border)-(left|right|top|bottom)$/.exec(name)?.[1];
    if (name === 'color') properties.mathcolor = value;
    else if (name === 'math-depth') classes.push(`math-depth-${value}`);
    else if (name === 'font-weight') classes.push('math-bold');
    else if (name === 'text-align') classes.push(`tml-${value}`);
    else if (name === 'width' && value.endsWith('%')) classes.push(value === '100%' ? 'math-wide' : 'math-margin');
    else if (name === 'border') classes.push('math-box');
    else if (name === 'padding') classes.push(value === '0' ? 'math-flush' : 'math-padded');
    else if (side && name.startsWith('border')) classes.push(`math-line-${side}`);
    else if (side && /left|right/.test(side)) {
      const step = tenths(value);
      if (step !== undefined) classes.push(`math-${side}-${step}`);
    }
  }
  if (classes.length) properties.className = classes;
}
