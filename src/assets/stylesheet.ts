import { type Message, message } from '../messages.ts';
import { decode } from '../notebook/index.ts';
import { type SiteSettings, type Theme, type Typeface, tintsOf } from '../settings/index.ts';
import type { AssetStore } from './asset-store.ts';
import { withFilesOfSite } from './css.ts';
import { isVariableFont } from './font.ts';

type Styled = Pick<SiteSettings, 'accent' | 'fonts' | 'customCss'>;

/**
 * The style sheet of the settings: the accent colour, the fonts, and the author's own style sheets. The page loads it after
 * those of the theme.
 *
 * @returns `css` is empty if nothing is set; a message for each fault in the author's style sheets
 */
export function stylesheetOf(
  { accent, fonts, customCss }: Styled,
  store: AssetStore,
): { css: string; faults: Message[] } {
  const faults: Message[] = [];
  const own = customCss.map(path => {
    const text = decode(store.read(path)).text.replace(/^\ufeff|^@charset[^;]*;/g, '');
    const { css, faults: found } = withFilesOfSite(text, path, file => store.hrefOf(file));
    for (const { reason, ...point } of found) faults.push(message('style-sheet-refused', { reason }, point, path));
    return css.trim();
  });
  return { css: [accent && accentCss(accent), fontsCss(fonts, store), ...own].filter(Boolean).join('\n\n'), faults };
}

/** Sets the tokens of the theme that belong to the accent colour, see `theme/styles/tokens.css`. */
function accentCss(accent: NonNullable<SiteSettings['accent']>): string {
  const [light, dark] = (['light', 'dark'] as Theme[]).map(theme => tintsOf(accent[theme], theme));
  const pair = (inLight?: string, inDark?: string) => `light-dark(${inLight}, ${inDark})`;
  return `:root {
  --accent: ${pair(accent.light, accent.dark)};
  --accent-muted: ${pair(light?.muted, dark?.muted)};
  --selection: ${pair(light?.selection, dark?.selection)};
}`;
}

/** Which token of the theme a font sets, and the system's fonts that come after it. */
const tokens = {
  text: ['--font-sans', 'var(--font-system-sans)'],
  headings: ['--font-headings', 'var(--font-sans)'],
  code: ['--font-mono', 'var(--font-system-mono)'],
} as const;

function fontsCss(fonts: SiteSettings['fonts'], store: AssetStore): string {
  const faces: string[] = [];
  const lines = Object.entries(tokens).flatMap(([use, [token, others]]) => {
    const font = fonts?.[use as keyof typeof tokens];
    if (!font) return [];
    const families = font.families ?? [faceOf(font, use, store, faces)];
    return `  ${token}: ${families.map(quoted).join(', ')}, ${others};\n`;
  });
  return lines.length ? [...faces, `:root {\n${lines.join('')}}`].join('\n') : '';
}

/** Adds the font of a file. @returns its family */
function faceOf({ file = '' }: Typeface, use: string, store: AssetStore, faces: string[]): string {
  const family = `Zimlight ${use}`;
  const weights = isVariableFont(store.read(file)) ? '\n  font-weight: 100 900;' : '';
  faces.push(`@font-face {
  font-family: "${family}";
  src: url("${store.hrefOf(file)}");${weights}
  font-display: swap;
}`);
  return family;
}

/** Keywords such as `serif` are no names. */
const keywords = /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-\w+|math|emoji|-apple-system)$/;
const quoted = (family: string) => (keywords.test(family) ? family : `"${family}"`);
