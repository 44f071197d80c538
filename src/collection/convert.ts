import type { Root as MdastRoot } from 'mdast';
import { recogniseLanguage, shikiLanguage } from '../html/index.ts';
import { noteToMdast, readMarkdownPage, writeMarkdown } from '../markdown/index.ts';
import { type Message, message } from '../messages.ts';
import { type Notebook, type Page, readNote } from '../notebook/index.ts';
import { parseNote, type Root } from '../zim/index.ts';
import { targetsOf, type Uses } from './links.ts';
import { markdownTargetsOf } from './markdown-links.ts';
import { sentencesOfLinks } from './sentences.ts';

/** A page's note as Markdown, and what its tree says of it. */
export interface Converted {
  markdown: string;
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

/** Reads and converts the note of a page. Throws nothing; what is amiss is in the messages, each with the file's path. */
export function convertPage(notebook: Notebook, page: Page): Converted {
  const { text, messages } = readNote(page);
  const uses: Uses = { links: [], attachments: new Set() };
  const file = page.file?.path;
  const report = (found: Message) => {
    found.file = file;
    messages.push(found);
  };
  if (page.format === 'markdown') {
    const targets = markdownTargetsOf(notebook, page, report, uses);
    return { ...readMarkdownPage(text, { ...targets, report }), uses, messages, plainMarkdown: true };
  }
  const { tree, messages: parsed } = parseNote(text);
  parsed.forEach(report);
  const mdast = noteToMdast(tree, {
    ...targetsOf(notebook, page, report, uses),
    language: (code, declared) => languageOf(code, declared, report),
    report,
  });
  const sentences = sentencesOfLinks(tree);
  for (const link of uses.links) {
    const sentence = sentences.get(link.place.offset ?? -1);
    if (sentence) link.sentence = sentence;
  }
  const created = createdOf(tree);
  return {
    markdown: writeMarkdown(mdast),
    tree: mdast,
    ...(created && { created }),
    tags: tagsOf(tree),
    uses,
    messages,
    plainMarkdown: false,
  };
}

/** The language to colour a block in: as declared, unless it plainly is another; else as recognised. */
function languageOf(code: string, declared: string | undefined, report: (found: Message) => void): string | null {
  const { language, declaredWrong } = recogniseLanguage(code, declared);
  if (declaredWrong) {
    report(message('wrong-language', { declared: declared ?? '', language: language ?? 'text' }));
    return language;
  }
  return language ?? (declared ? shikiLanguage(declared) : null);
}

/** The header's date, where it is one. */
function createdOf(tree: Root): string | undefined {
  const header = tree.children.find(child => child.type === 'header');
  const date = header?.fields['Creation-Date'];
  return date && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

type Tree = Root | Root['children'][number] | { type: string; children?: Tree[]; name?: string };

function tagsOf(tree: Root): string[] {
  const tags = new Set<string>();
  const visit = (node: Tree) => {
    if (node.type === 'tag' && 'name' in node && node.name) tags.add(node.name);
    if ('children' in node) for (const child of node.children ?? []) visit(child as Tree);
  };
  visit(tree);
  return [...tags];
}
