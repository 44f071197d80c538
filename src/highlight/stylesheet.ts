import { type TokenClass, tokens } from './token-theme.ts';

/** A colour on a light background and on a dark one. */
export type Colour = readonly [light: string, dark: string];

/** The colours of code. Each token has a contrast of at least 4.5 : 1 to the background (WCAG 2.2, 1.4.3). */
export const palette: Record<TokenClass | 'ground' | 'text', Colour> = {
  ground: ['#f6f8fa', '#161b22'],
  text: ['#1f2328', '#e6edf3'],
  c: ['#57606a', '#9198a1'],
  k: ['#b3123b', '#ff8c82'],
  s: ['#0a3069', '#a5d6ff'],
  n: ['#0550ae', '#79c0ff'],
  f: ['#6639ba', '#d2a8ff'],
  t: ['#116329', '#7ee787'],
  a: ['#0b5a8a', '#8ddbe0'],
  v: ['#8a4600', '#ffb77c'],
  h: ['#1f4fbf', '#9ecbff'],
  l: ['#0a3069', '#a5d6ff'],
  i: ['#116329', '#aff5b4'],
  d: ['#82071e', '#ffb3ad'],
};

const value = ([light, dark]: Colour) => `light-dark(${light}, ${dark})`;

const classes = Object.keys(tokens) as TokenClass[];

/**
 * The colours of code for programs that know neither `light-dark()` nor the theme, such as e-readers: dark on light, so that
 * they are legible whatever surrounds them, and comments and keywords differ without colour as well.
 */
export function plainCodeStylesheet(): string {
  return [
    `pre { color: ${palette.text[0]}; background: ${palette.ground[0]}; }`,
    ...classes.map(name => `.shiki .${name} { color: ${palette[name][0]}; }`),
    '.shiki .c { font-style: italic; }',
    '.shiki .k, .shiki .h, .command { font-weight: bold; }',
    `.prompt, .output { color: ${palette.c[0]}; font-weight: normal; }`,
    '.marked { background: #fff1b8; }',
    '',
  ].join('\n');
}

/**
 * The stylesheet for code blocks: background and colours (`light-dark()` follows the `color-scheme` of the page), and
 * line numbers in blocks with `data-linenumbers`.
 */
export function codeStylesheet(): string {
  return [
    `figure.code pre, figure[data-object] pre { color: ${value(palette.text)}; background: ${value(palette.ground)}; }`,
    ...classes.map(name => `.shiki .${name} { color: ${value(palette[name])}; } /* ${tokens[name].name} */`),
    '.shiki .h { font-weight: bold; }',
    // The numbers stand in the padding: tab stops are counted from where the text begins.
    'figure[data-linenumbers] pre code { --numbers: 3.5em; display: block; padding-inline-start: 3.5em; counter-reset: line; }',
    'figure[data-linenumbers] .line::before {',
    '  display: inline-block; box-sizing: border-box; inline-size: 3.5em; margin-inline-start: -3.5em;',
    '  padding-inline-end: 1em; text-align: end; user-select: none;',
    `  color: ${value(palette.c)}; content: counter(line); counter-increment: line;`,
    '}',
    // A marked line is coloured from one side of the block to the other.
    '.code:has(.marked) pre code { display: block; inline-size: max-content; min-inline-size: 100%; }',
    '.marked { --start: calc(1rem + var(--numbers, 0px)); display: inline-block; box-sizing: border-box;',
    '  min-inline-size: calc(100% + 1rem + var(--start)); margin-inline: calc(-1 * var(--start)) -1rem;',
    '  padding-inline: calc(var(--start) - 3px) 1rem; border-inline-start: 3px solid var(--accent);',
    '  background: var(--accent-muted); }',
    '.wraps-code .code:has(.marked) pre code { inline-size: auto; }',
    `.prompt, .output { color: ${value(palette.c)}; }`,
    '.prompt { font-weight: 400; }',
    '.command:has(~ .output), .output ~ .command { font-weight: 600; }',
    '',
  ].join('\n');
}
