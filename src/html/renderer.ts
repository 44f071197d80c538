import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { markAlerts, markCallouts } from '../callouts/index.ts';
import { createHighlighter } from '../highlight/index.ts';
import { labelsFor, type NoteLabels, pageLanguages } from '../i18n/index.ts';
import { rehypeReadRaw } from '../raw-html/to-hast.ts';
import type { DecorateContext } from './decorate/context.ts';
import { decorate } from './decorate/index.ts';
import { summarize } from './excerpt.ts';
import { limitDepth } from './limit-depth.ts';
import { drawObjects } from './object/draw-objects.ts';
import type { Rendered, RenderOptions } from './options.ts';
import { parse } from './parse.ts';
import { schema } from './sanitize-schema.ts';
import { sectionsOf } from './sections.ts';
import { toHastOptions } from './to-hast.ts';

/** Converts mdast to hast, with nothing in it that `sanitize-schema.ts` does not allow. */
function toHast(options: RenderOptions, labels: NoteLabels) {
  return unified()
    .use(remarkRehype, toHastOptions(labels, options.plainMarkdown))
    .use(rehypeReadRaw, { plainMarkdown: options.plainMarkdown ?? false })
    .use(rehypeSanitize, schema);
}
const stringifier = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** Loading a grammar takes longer than most notes: all renderers share them. */
const highlighter = createHighlighter();

/** Pictures of a note to choose one from for link previews. */
const MAX_PICTURES = 10;

/** What depends on the language of a note alone. */
function wordsIn(language: string) {
  const { note: labels, language: locale } = labelsFor(language);
  return { language, labels, locale, languages: pageLanguages(language) };
}

let lastWords: ReturnType<typeof wordsIn> | undefined;

/** {@link wordsIn}; most notes are in the same language. */
function wordsFor(language: string): ReturnType<typeof wordsIn> {
  if (lastWords?.language !== language) lastWords = wordsIn(language);
  return lastWords;
}

/** Renders notes, several at once if need be. Grammars for code are loaded when a note first needs them. */
export interface Renderer {
  /**
   * Renders Markdown.
   *
   * @param markdown a note in the dialect, or a page that people wrote
   * @param options override the renderer's options for this page
   */
  render(markdown: string, options?: RenderOptions): Promise<Rendered>;
  /** Renders a tree, with the same result as rendering the Markdown that it is written as. Changes the tree. */
  renderMdast(tree: Root, options?: RenderOptions): Promise<Rendered>;
}

/**
 * Creates a renderer of notes. It reads no files: functions among the options tell it about them.
 *
 * @param defaults options for all pages
 */
export function createRenderer(defaults: RenderOptions = {}): Renderer {
  async function renderMdast(tree: Root, overrides: RenderOptions = {}): Promise<Rendered> {
    const options = { ...defaults, ...overrides };
    const { language = 'en' } = options;
    const { labels, locale, languages } = wordsFor(language);
    markAlerts(tree);
    if (options.plainMarkdown) markCallouts(tree);
    const { languages: codeLanguages, rightToLeft } = limitDepth(tree);
    const { highlight = true } = options;
    if (highlight) await highlighter.load(codeLanguages);

    const article = toHast(options, labels).runSync(tree) as HastRoot;
    const first = article.children.find(node => node.type === 'element');
    const titled = first?.type === 'element' && first.tagName === 'h1';
    const { objects, messages } = await drawObjects(article, options);
    const context: DecorateContext = {
      ...{ options, labels, locale, languages, objects, rightToLeft },
      ...(highlight && { highlighter }),
      ...{ ids: new Map(), headings: [], pictures: [], embeds: [] },
      before: { tables: 0, pictures: 0, text: 0 },
      inLink: false,
      messages,
    };
    decorate(article, context);
    return {
      html: stringifier.stringify(article),
      headings: context.headings,
      ids: [...context.ids.keys()],
      titled,
      messages,
      pictures: context.pictures.slice(0, MAX_PICTURES),
      sections: sectionsOf(article),
      ...(context.embeds.length > 0 && { embeds: context.embeds }),
      ...summarize(article),
    };
  }

  return {
    renderMdast,
    render: (markdown, options = {}) =>
      renderMdast(parse(markdown, options.plainMarkdown ?? defaults.plainMarkdown), options),
  };
}
