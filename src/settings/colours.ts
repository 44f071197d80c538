import { clampChroma, converter, formatHex, type Oklch, parse, wcagContrast } from 'culori';

/** What a text in the accent colour stands on: the backgrounds in `theme/styles/tokens.css`. */
export const backgrounds = { light: ['#fdfdfb', '#f4f4f0', '#ffffff'], dark: ['#16191b', '#1e2224', '#25292c'] };

export type Theme = keyof typeof backgrounds;

/** WCAG 2.2, level AA, for text: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const MIN_CONTRAST = 4.5;

/** Of the colours that are made from an accent colour: its lightness in OKLCH, and the most chroma. */
const tints = {
  /** Behind the entry of the page that is shown. */
  muted: { light: { l: 0.949, c: 0.012 }, dark: { l: 0.302, c: 0.028 } },
  /** Behind selected text. */
  selection: { light: { l: 0.893, c: 0.032 }, dark: { l: 0.424, c: 0.049 } },
};
/** Of an accent colour in the dark that is made from the one in the light. */
const onDark = { l: 0.797, c: 0.13 };

/** An accent colour for both themes, as `#rrggbb`. */
export type Accent = Record<Theme, string>;

const toOklch = converter('oklch');
const oklch = (colour: string) => toOklch(colour) as Oklch;
const hex = (colour: Oklch): string => formatHex(clampChroma(colour, 'oklch'));

/** Any colour of CSS without transparency as `#rrggbb`; nothing for other texts. */
export function readColour(typed: string): string | undefined {
  const colour = parse(typed.trim());
  return colour && (colour.alpha ?? 1) === 1 ? formatHex(colour) : undefined;
}

/** A colour of the same hue in another lightness. */
function tint(colour: string, { l, c }: { l: number; c: number }): string {
  const { h, c: chroma } = oklch(colour);
  return hex({ mode: 'oklch', l, c: Math.min(c, chroma), ...(h !== undefined && { h }) });
}

/** The colours that go with an accent colour. */
export const tintsOf = (accent: string, theme: Theme): Record<keyof typeof tints, string> => ({
  muted: tint(accent, tints.muted[theme]),
  selection: tint(accent, tints.selection[theme]),
});

/** The least contrast of a colour with what is behind it, from 1 to 21. */
const contrast = (colour: string, theme: Theme): number =>
  Math.min(...[...backgrounds[theme], tintsOf(colour, theme).muted].map(behind => wcagContrast(colour, behind)));

/**
 * The colour of the same hue and the nearest lightness that can be read.
 *
 * @returns the colour itself, if it can be read
 */
export function nearestReadable(colour: string, theme: Theme): string {
  const step = theme === 'light' ? -0.005 : 0.005;
  const base = oklch(colour);
  for (let l = base.l, found = colour; ; l += step, found = hex({ ...base, l })) {
    if (contrast(found, theme) >= MIN_CONTRAST) return found;
  }
}

/**
 * Requires that readers can read a colour.
 *
 * @throws if they cannot, with the nearest colour that they can
 */
function requireReadable(colour: string, theme: Theme): void {
  const nearest = nearestReadable(colour, theme);
  if (nearest === colour) return;
  const [found, needed] = [contrast(colour, theme), MIN_CONTRAST].map(ratio => `${Math.floor(ratio * 10) / 10}:1`);
  throw new Error(
    `\`${colour}\` is hard to read in the ${theme} theme, with a contrast of ${found} instead of ${needed}; the nearest that readers can read is \`${nearest}\``,
  );
}

/**
 * The accent colour for both themes. One that is not given for the dark theme is made from the other.
 *
 * @throws if readers cannot read one of them
 */
export function accentOf(light: string, dark: string = tint(light, onDark)): Accent {
  requireReadable(light, 'light');
  requireReadable(dark, 'dark');
  return { light, dark };
}
