import type { ThemeRegistration } from 'shiki/core';

/**
 * The classes of tokens, each with its TextMate scopes. The key is the class in the HTML: one letter, because it occurs
 * every few characters of code. Other tokens have the colour of text and no element.
 */
export const tokens = {
  c: {
    name: 'comment',
    scopes: [
      'comment',
      'punctuation.definition.comment',
      'string.comment',
      'string.quoted.docstring',
      'string.quoted.docstring punctuation.definition.string',
    ],
  },
  k: {
    name: 'keyword',
    scopes: [
      'keyword',
      'storage',
      'variable.language',
      'keyword.operator.new',
      'keyword.operator.expression',
      'keyword.operator.logical.python',
      'keyword.operator.word',
      'punctuation.definition.directive',
    ],
  },
  s: {
    name: 'string',
    scopes: [
      'string',
      'punctuation.definition.string',
      'constant.other.symbol',
      'markup.inline.raw',
      'markup.raw',
      'storage.type.string',
    ],
  },
  n: {
    name: 'number or constant',
    scopes: ['constant', 'support.constant', 'variable.other.constant', 'variable.other.enummember'],
  },
  f: { name: 'function or command', scopes: ['entity.name.function', 'support.function', 'entity.name.command'] },
  t: {
    name: 'type or tag',
    scopes: [
      'entity.name.type',
      'entity.name.class',
      'entity.name.namespace',
      'entity.name.tag',
      'entity.other.inherited-class',
      'support.type',
      'support.class',
      'storage.type.java',
      'storage.type.generic.java',
    ],
  },
  a: {
    name: 'attribute or key',
    scopes: [
      'entity.other.attribute-name',
      'support.type.property-name',
      'meta.object-literal.key',
      'keyword.other.definition.ini',
      'variable.other.property',
    ],
  },
  v: {
    name: 'variable',
    scopes: [
      'variable.parameter',
      'variable.other.normal.shell',
      'variable.other.bracket.shell',
      'variable.other.assignment.shell',
      'variable.other.php',
      'punctuation.definition.variable',
    ],
  },
  h: { name: 'heading', scopes: ['markup.heading', 'entity.name.section', 'markup.bold', 'meta.diff.header'] },
  l: { name: 'link', scopes: ['markup.underline.link', 'string.other.link'] },
  i: { name: 'inserted', scopes: ['markup.inserted', 'punctuation.definition.inserted'] },
  d: { name: 'deleted', scopes: ['markup.deleted', 'punctuation.definition.deleted'] },
} as const;

/** A class of tokens. */
export type TokenClass = keyof typeof tokens;
const classes = Object.keys(tokens) as TokenClass[];

/** Scopes within others that have the colour of text again: operators, and code within strings. */
const text = [
  'keyword.operator',
  'meta.template.expression',
  'meta.embedded',
  'meta.interpolation',
  'punctuation.section',
];
const textColour = '#000000';
const colourOf = (index: number) => `#${(index + 1).toString(16).padStart(6, '0').toUpperCase()}`;
const classByColour = new Map(classes.map((name, index) => [colourOf(index), name]));

/** The class that a colour of {@link tokenTheme} encodes, or `undefined` for text. */
export const classOf = (colour: string | undefined): TokenClass | undefined =>
  colour === undefined ? undefined : classByColour.get(colour.toUpperCase());

/** A Shiki theme whose colours encode the classes of {@link tokens}. */
export const tokenTheme: ThemeRegistration = {
  name: 'tokens',
  type: 'light',
  fg: textColour,
  bg: '#FFFFFF',
  settings: [
    { scope: text, settings: { foreground: textColour } },
    ...classes.map((name, index) => ({ scope: [...tokens[name].scopes], settings: { foreground: colourOf(index) } })),
  ],
};
