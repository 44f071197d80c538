import type { Root as MdastRoot } from 'mdast';
import { detectLanguage, shikiLanguage } from '../code-language/index.ts';
import { noteToMdast, type PageContext, readMarkdownPage, writeMarkdown, writePortable } from '../markdown/index.ts';
import { type Message, message } from '../messages.ts';
import { type Notebook, type Page, readNote, readTree } from '../notebook/index.ts';
import { type Task, type TaskOptions, taskOptions, tasksOfMarkdown, tasksOfNote } from '../tasks/index.ts';
import { Dependencies } from './dependencies.ts';
import { createZimResolver } from './link-targets.ts';
import { createMarkdownResolver } from './markdown-links.ts';
import { noReferences, type References } from './references.ts';
import { sentencesOfLinks } from './sentences.ts';

/** A page's note as Markdown, and everything that is known from its tree. */
export interface Converted {
  /** A digest of the note, see `readNote`. */
  digest: string;
  markdown: string;
  /** The Markdown with the site's URL in its addresses, for reading it elsewhere; only if it differs. */
  portable?: string;
  /** The tree that the Markdown was written from: parsing it again is most of the cost of a page. */
  tree?: MdastRoot;
  /** When the page was created, as written. */
  created?: string;
  /** The title in the front matter. */
  title?: string;
  tags: string[];
  /** The open tasks of the note; absent if there are none. */
  tasks?: Task[];
  references: References;
  messages: Message[];
  /** Whether it is a Markdown page, rather than a Zim page. */
  plainMarkdown: boolean;
}

/**
 * Reads and converts the note of a page. Problems do not throw; they are in the messages, each with the file's path.
 *
 * @param siteRoot the URL or path of the site, without a slash at the end: `https://example.org/notes`, `/notes`,
 *   `../..`, or nothing
 * @param dependencies receives those of the page
 * @param tasks what counts as a task
 */
export function convertPage(
  notebook: Notebook,
  page: Page,
  siteRoot = '',
  dependencies = new Dependencies(),
  tasks = taskOptions(notebook.settings.tasks, false),
): Converted {
  const { text, digest, messages, lineOf } = readNote(page);
  const file = page.file?.path;
  const report = (reported: Message) => {
    reported.file = file;
    if (reported.line) reported.line = lineOf(reported.line);
    messages.push(reported);
  };
  return page.format === 'markdown'
    ? convertMarkdown(notebook, page, siteRoot, { text, digest, messages, report, dependencies, tasks })
    : convertZim(notebook, page, siteRoot, { text, digest, messages, report, dependencies, tasks });
}

/** The text of a note, and the messages about it. */
interface Note {
  text: string;
  digest: string;
  messages: Message[];
  report(message: Message): void;
  dependencies: Dependencies;
  tasks: TaskOptions;
}

function convertMarkdown(
  notebook: Notebook,
  page: Page,
  siteRoot: string,
  { text, digest, messages, report, dependencies, tasks: options }: Note,
): Converted {
  const references = noReferences();
  const resolver = dependencies.record(createMarkdownResolver(notebook, page, report, references));
  const { tree, offsetInFile, ...read } = readMarkdownPage(text, { ...resolver, report });
  addSentences(references, sentencesOfLinks(tree, offsetInFile));
  // Such a page is shown as its source, with the targets of its links.
  if (messages.some(({ ruleId }) => ruleId === 'nested-too-deep')) {
    dependencies.add('mentions');
    if (notebook.visible.mentions(text)) {
      references.heldBack = true;
      return { ...read, digest, markdown: '', references, messages, plainMarkdown: true };
    }
  }
  const portable = siteRoot ? { portable: portableMarkdown(notebook, page, { text, dependencies }, siteRoot) } : {};
  const tasks = tasksOfMarkdown(tree, page.name, options);
  return {
    ...read,
    ...portable,
    digest,
    ...(tasks.length > 0 && { tasks }),
    references,
    messages,
    plainMarkdown: true,
  };
}

function convertZim(
  notebook: Notebook,
  page: Page,
  siteRoot: string,
  { text, digest, messages, report, dependencies, tasks: options }: Note,
): Converted {
  const references = noReferences();
  const { tree, created, tags, messages: parsed } = readTree(text);
  parsed.forEach(report);
  const mdast = noteToMdast(tree, {
    ...dependencies.record(createZimResolver(notebook, page, report, references)),
    language: (code, point, declared) =>
      highlightLanguage(code, declared, (rule, values) => report(message(rule, values, point))),
    report,
  });
  addSentences(references, sentencesOfLinks(tree));
  const tasks = tasksOfNote(tree, page.name, options);
  return {
    ...(siteRoot ? writePortable(mdast, siteRoot) : { markdown: writeMarkdown(mdast) }),
    tree: mdast,
    digest,
    ...(created && { created }),
    tags,
    ...(tasks.length > 0 && { tasks }),
    references,
    messages,
    plainMarkdown: false,
  };
}

/** Adds to each link the sentence at its offset. */
function addSentences({ links }: References, sentences: Map<number, string>): void {
  for (const link of links) {
    const sentence = sentences.get(link.point.offset ?? -1);
    if (sentence) link.sentence = sentence;
  }
}

/** The Markdown of a Markdown page with `siteRoot` in front of every address on the site. */
function portableMarkdown(
  notebook: Notebook,
  page: Page,
  { text, dependencies }: Pick<Note, 'text' | 'dependencies'>,
  siteRoot: string,
): string {
  const report = () => {};
  const resolver = dependencies.record(createMarkdownResolver(notebook, page, report, noReferences()));
  const { link, image, wikiLink, isHeldBack } = resolver;
  const withRoot =
    (resolve: PageContext['image']): PageContext['image'] =>
    (target, point, anywhere) => {
      const resolved = resolve(target, point, anywhere);
      return 'address' in resolved && resolved.address.startsWith('/')
        ? { address: siteRoot + resolved.address }
        : resolved;
    };
  const context = { link: withRoot(link), image: withRoot(image), wikiLink: withRoot(wikiLink), isHeldBack, report };
  return readMarkdownPage(text, context).markdown;
}

/**
 * The language for highlighting a block, as Shiki names it: the declared one unless the block clearly is in another
 * one, or else the detected one; null for plain text.
 */
function highlightLanguage(
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
