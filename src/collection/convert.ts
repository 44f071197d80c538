import type { Root as MdastRoot } from 'mdast';
import { detectLanguage, shikiLanguage } from '../html/index.ts';
import { noteToMdast, type PageContext, readMarkdownPage, writeMarkdown, writePortable } from '../markdown/index.ts';
import { type Message, message } from '../messages.ts';
import { type Notebook, type Page, readNote, readTree } from '../notebook/index.ts';
import { targetsOf, type Uses } from './link-targets.ts';
import { markdownTargetsOf } from './markdown-links.ts';
import { sentencesOfLinks } from './sentences.ts';

/** A page's note as Markdown, and what its tree says of it. */
export interface Converted {
  markdown: string;
  /** The same for whoever reads it elsewhere, where it differs: the site's addresses have in them where the site is. */
  portable?: string;
  /** The tree that the Markdown was written from, where it was: reading it again is most of the cost of a page. */
  tree?: MdastRoot;
  created?: string;
  /** What the page calls itself, where no heading does. */
  title?: string;
  tags: string[];
  /** Pages and files of the notebook that the page links or shows. */
  uses: Uses;
  messages: Message[];
  /** Did people write the Markdown? */
  plainMarkdown: boolean;
}

/**
 * Reads and converts the note of a page. Throws nothing; what is amiss is in the messages, each with the file's path.
 *
 * @param where the site is, without a slash at the end: `https://example.org/notes`, `/notes`, or nothing
 */
export function convertPage(notebook: Notebook, page: Page, where = ''): Converted {
  const { text, messages } = readNote(page);
  const uses: Uses = { links: [], attachments: new Set() };
  const file = page.file?.path;
  const report = (found: Message) => {
    found.file = file;
    messages.push(found);
  };
  if (page.format === 'markdown') {
    const targets = markdownTargetsOf(notebook, page, report, uses);
    const { tree, start, ...read } = readMarkdownPage(text, { ...targets, report });
    addSentences(uses, sentencesOfLinks(tree, start));
    return {
      ...read,
      ...(where && { portable: portablePage(notebook, page, text, where) }),
      uses,
      messages,
      plainMarkdown: true,
    };
  }
  const { tree, created, tags, messages: parsed } = readTree(text);
  parsed.forEach(report);
  const mdast = noteToMdast(tree, {
    ...targetsOf(notebook, page, report, uses),
    language: (code, place, declared) =>
      languageOf(code, declared, (rule, values) => report(message(rule, values, place))),
    report,
  });
  addSentences(uses, sentencesOfLinks(tree));
  return {
    ...(where ? writePortable(mdast, where) : { markdown: writeMarkdown(mdast) }),
    tree: mdast,
    ...(created && { created }),
    tags,
    uses,
    messages,
    plainMarkdown: false,
  };
}

/** Gives each link the sentence that was found where it stands. */
function addSentences({ links }: Uses, sentences: Map<number, string>): void {
  for (const link of links) {
    const sentence = sentences.get(link.place.offset ?? -1);
    if (sentence) link.sentence = sentence;
  }
}

/** A Markdown page once more, whose links and images lead to the site from anywhere. */
function portablePage(notebook: Notebook, page: Page, text: string, where: string): string {
  const report = () => {};
  const { link, image, wikiLink } = markdownTargetsOf(notebook, page, report, { links: [], attachments: new Set() });
  const leading =
    (find: PageContext['link']): PageContext['link'] =>
    (path, place) => {
      const target = find(path, place);
      return 'address' in target && target.address.startsWith('/') ? { address: where + target.address } : target;
    };
  const context = { link: leading(link), image: leading(image), wikiLink: leading(wikiLink), report };
  return readMarkdownPage(text, context).markdown;
}

/** The language to colour a block in: as declared, unless it plainly is another; else as recognised. */
function languageOf(
  code: string,
  declared: string | undefined,
  report: (rule: 'wrong-language', values: Record<string, string>) => void,
): string | null {
  const { language, declaredWrong } = detectLanguage(code, declared);
  if (declaredWrong) {
    report('wrong-language', { declared: declared ?? '', language: language ?? 'text' });
    return language;
  }
  return language ?? (declared ? shikiLanguage(declared) : null);
}
