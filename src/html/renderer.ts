import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { labelsFor, type NoteLabels } from '../i18n/index.ts';
import { finish } from './decorate/index.ts';
import { summarize } from './excerpt.ts';
import { createHighlighter } from './highlight/highlighter.ts';
import { survey } from './limit-depth.ts';
import { drawObjects } from './object/index.ts';
import type { Rendered, RenderOptions } from './options.ts';
import { parse } from './parse.ts';
import { rehypeReadRaw } from './raw/to-hast.ts';
import { schema } from './sanitize-schema.ts';
import { sectionsOf } from './sections.ts';
import { toHastOptions } from './to-hast.ts';

/** From mdast to hast that holds nothing but what the dialect allows. */
function toHast(options: RenderOptions, labels: NoteLabels) {
  return unified()
    .use(remarkRehype, toHastOptions(labels))
    .use(rehypeReadRaw, { plainMarkdown: options.plainMarkdown ?? false })
    .use(rehypeSanitize, schema);
}
const stringifier = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** So many of a note's pictures are told: one of them will do to stand for the page elsewhere. */
const mostPictures = 10;

/** Renders notes, one after the other or at once; languages are loaded when a note first needs them. */
export interface Renderer {
  /**
   * Renders Markdown.
   *
   * @param markdown a note in the dialect, or a page that people wrote
   * @param options what differs from the renderer's options for this page
   */
  render(markdown: string, options?: RenderOptions): Promise<Rendered>;
  /** The same from a tree: equal to rendering the Markdown that the tree would be written as. */
  renderMdast(tree: Root, options?: RenderOptions): Promise<Rendered>;
}

/**
 * Makes a renderer of notes. It touches no file: what it needs to know of them, it asks the options.
 *
 * @param defaults options for all pages
 */
export function createRenderer(defaults: RenderOptions = {}): Renderer {
  const highlighter = createHighlighter();

  async function renderMdast(tree: Root, overrides: RenderOptions = {}): Promise<Rendered> {
    const options = { ...defaults, ...overrides };
    const { labels = labelsFor('en').note } = options;
    const { languages, rightToLeft } = survey(tree);
    await highlighter.load(languages);

    const article = toHast(options, labels).runSync(tree) as HastRoot;
    const first = article.children.find(node => node.type === 'element');
    const titled = first?.type === 'element' && first.tagName === 'h1';
    const { objects, messages } = await drawObjects(article, options);
    const headings: Rendered['headings'] = [];
    const ids = new Map<string, number>();
    const pictures: Rendered['pictures'] = [];
    const found = { ids, headings, tables: 0, pictures: [], told: pictures, before: { letters: 0 } };
    finish(article, { options, labels, highlighter, objects, ...found, rightToLeft, inLink: false });
    const html = stringifier.stringify(article);
    return {
      html,
      headings,
      ids: [...ids.keys()],
      titled,
      messages,
      pictures: pictures.slice(0, mostPictures),
      sections: sectionsOf(article),
      ...summarize(article),
    };
  }

  return {
    renderMdast,
    render: (markdown, options = {}) =>
      renderMdast(parse(markdown, options.plainMarkdown ?? defaults.plainMarkdown), options),
  };
}
