import { cardSize } from './card.ts';
import { isRightToLeft, widthOf } from './text.ts';

/** An element for satori. */
interface Element {
  type: string;
  props: { style?: Record<string, string | number>; children?: Element | string | (Element | undefined)[] } & Record<
    string,
    unknown
  >;
}

/** The text on a card, without the parts that cannot be drawn. */
export interface CardText {
  title?: string | undefined;
  ancestors: string[];
  notebook?: string | undefined;
  host: string;
}

/** The colours of the site's light theme. */
const colours = { paper: '#fdfdfb', line: '#e3e3dc', soft: '#5b6466', strong: '#0f1314', accent: '#0b6a63' };

/** In pixels. */
const margin = 84;
const measure = cardSize.width - 2 * margin;
const titleHeight = 330;
const lineHeight = 1.16;
const titleSizes = [108, 96, 84, 72, 64, 56, 50, 46];

const box = (style: Record<string, string | number>, children?: Element['props']['children']): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, ...(children !== undefined && { children }) },
});
/** Scripts whose letters may be set closer together; those of others are joined, or would overlap. */
const spaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;
/** Text that is cut off after a number of lines. */
const lines = (count: number, style: Record<string, string | number>, text: string) =>
  box({ display: 'block', lineClamp: count, wordBreak: hasHangul(text) ? 'keep-all' : 'break-word', ...style }, text);
/** Korean is written with spaces, and breaks at them. */
const hasHangul = (text: string) => /\p{Script=Hangul}/u.test(text);

/** The largest size at which a title approximately fits without breaking a word, and the lines that fit at that size. */
function titleSize(title: string): { size: number; maxLines: number } {
  const whole = widthOf(title);
  const word = Math.max(...title.split(/[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}-]/u).map(widthOf));
  const maxLines = (size: number) => Math.floor(titleHeight / (size * lineHeight));
  // Lines are not filled completely.
  const fits = (size: number) => (whole * size) / (measure * 0.88) <= maxLines(size) && word * size <= measure;
  const size = titleSizes.find(fits) ?? (titleSizes.at(-1) as number);
  return { size, maxLines: maxLines(size) };
}

/**
 * Lays out a card: the breadcrumbs, the title, as large as possible, and at the bottom the notebook and the host. The
 * icon takes the place of a title that cannot be drawn.
 *
 * @param icon a `data:` URL
 * @param fontFamily the fonts that the text needs
 */
export function layOut({ title, ancestors, notebook, host }: CardText, icon: string, fontFamily: string): Element {
  const directionOf = (text: string) => (isRightToLeft(text) ? 'rtl' : 'ltr');
  const direction = directionOf(title ?? notebook ?? '');
  const { size, maxLines } = titleSize(title ?? '');
  const picture = (side: number): Element => ({
    type: 'img',
    props: { src: icon, width: side, height: side, style: { width: side, height: side } },
  });
  const owner =
    notebook !== title && notebook
      ? lines(1, { color: colours.strong, fontWeight: 600, direction: directionOf(notebook) }, notebook)
      : undefined;
  return box(
    {
      ...{
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        flexDirection: 'column',
        padding: `0 ${margin}px`,
        direction,
      },
      ...{ background: colours.paper, fontFamily, fontSize: 30, lineHeight: 1.3, color: colours.soft },
    },
    [
      box({ position: 'absolute', top: 0, left: 0, width: cardSize.width, height: 12, background: colours.accent }),
      box({ height: 128, alignItems: 'flex-end', fontSize: 32 }, [
        lines(1, { maxWidth: measure }, breadcrumbs(ancestors)),
      ]),
      box({ flexGrow: 1, alignItems: 'center' }, [
        title
          ? lines(
              maxLines,
              {
                ...{ width: measure, fontSize: size, lineHeight, fontWeight: 600, color: colours.strong },
                ...(size > 60 && spaced.test(title) && { letterSpacing: '-0.02em' }),
              },
              title,
            )
          : picture(220),
      ]),
      box({ height: 120, alignItems: 'center', gap: 20, borderTop: `2px solid ${colours.line}` }, [
        ...(title ? [picture(56)] : []),
        ...(owner ? [box({ flexShrink: 1, maxWidth: measure * 0.6 }, [owner])] : []),
        box({ flexGrow: 1 }),
        lines(1, { maxWidth: measure * 0.4, fontSize: 28 }, host),
      ]),
    ],
  );
}

/** The pages above in one line; if there are too many, the last ones, which say more. */
function breadcrumbs(ancestors: string[]): string {
  const shown = [...ancestors];
  const text = () => (shown.length < ancestors.length ? ['…', ...shown] : shown).join(' › ');
  while (shown.length > 1 && widthOf(text()) * 32 > measure) shown.shift();
  return text();
}
