import { cardSize } from './card.ts';
import { isRightToLeft, widthOf } from './text.ts';

/** An element as satori takes it. */
interface Element {
  type: string;
  props: { style?: Record<string, string | number>; children?: Element | string | (Element | undefined)[] } & Record<
    string,
    unknown
  >;
}

/** What a card says; what cannot be drawn is not there. */
export interface Words {
  title?: string | undefined;
  places: string[];
  notebook?: string | undefined;
  host: string;
}

/** The site's own colours, in the light. */
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
/** Scripts whose letters stand apart: others would be torn, or run into one another. */
const spaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;
/** One line of text, or a few, cut at the end. */
const lines = (count: number, style: Record<string, string | number>, text: string) =>
  box({ display: 'block', lineClamp: count, wordBreak: hasHangul(text) ? 'keep-all' : 'break-word', ...style }, text);
/** Korean is written with spaces, and broken at them. */
const hasHangul = (text: string) => /\p{Script=Hangul}/u.test(text);

/** The largest size in which a title has room, by a rough measure; a word is rather smaller than broken. */
function sizeFor(title: string): { size: number; most: number } {
  const whole = widthOf(title);
  const word = Math.max(...title.split(/[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}-]/u).map(widthOf));
  const most = (size: number) => Math.floor(titleHeight / (size * lineHeight));
  // Lines are not filled to their ends.
  const fits = (size: number) => (whole * size) / (measure * 0.88) <= most(size) && word * size <= measure;
  const size = titleSizes.find(fits) ?? (titleSizes.at(-1) as number);
  return { size, most: most(size) };
}

/**
 * Lays out a card: where the page is, its title, as large as it can be, and at the foot whose page it is. Without a
 * title that can be drawn, the icon takes its place.
 *
 * @param icon as a `data:` URL
 * @param fontFamily the fonts that the words need
 */
export function layOut({ title, places, notebook, host }: Words, icon: string, fontFamily: string): Element {
  const directionOf = (text: string) => (isRightToLeft(text) ? 'rtl' : 'ltr');
  const direction = directionOf(title ?? notebook ?? '');
  const { size, most } = sizeFor(title ?? '');
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
      box({ height: 128, alignItems: 'flex-end', fontSize: 32 }, [lines(1, { maxWidth: measure }, trailOf(places))]),
      box({ flexGrow: 1, alignItems: 'center' }, [
        title
          ? lines(
              most,
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

/** The places above a page in one line; of many the last ones, which say more. */
function trailOf(places: string[]): string {
  const shown = [...places];
  const text = () => (shown.length < places.length ? ['…', ...shown] : shown).join(' › ');
  while (shown.length > 1 && widthOf(text()) * 32 > measure) shown.shift();
  return text();
}
