/** The room of syntax highlighting: code → hast with classes, and the style sheet for these classes. */
export { createHighlighter, type Highlighter } from './highlighter.ts';
export { codeStylesheet, plainCodeStylesheet } from './stylesheet.ts';
