import type { Block, Inline, Page, PageName } from './pages.ts';
import { type Files, writeFolder } from './write-folder.ts';

const marks = { strong: '**', emphasis: '*', code: '`' };

/** How a tool wants its Markdown. */
export interface Dialect {
  /** Name of the home page's file, without its ending. */
  home: string;
  /** The target of a link to a page. */
  link: (page: PageName) => string;
}

/** The text of a page. Its title and its tags are in the front matter, and not in the text. */
export function markdownNote({ title, tags, blocks }: Page, dialect: Dialect): string {
  const inline = ({ text, mark, link }: Inline) => {
    if (link) return `[${text}](${dialect.link(link)})`;
    return mark ? `${marks[mark]}${text}${marks[mark]}` : text;
  };
  const frontMatter = `---\ntitle: ${title}\ntags: [${tags.join(', ')}]\n---\n`;
  return `${frontMatter}\n${blocks.map(block => blockText(block, inline)).join('\n\n')}\n`;
}

/** Writes a folder of Markdown files. @param folder which must not exist */
export function writeMarkdown(pages: Page[], folder: string, dialect: Dialect): void {
  const path = ({ address }: Page) => `${address === '/' ? dialect.home : address.slice(1, -1)}.md`;
  writeFolder(
    folder,
    pages.map((page): Files[number] => [path(page), markdownNote(page, dialect)]),
  );
}

function blockText(block: Block, inline: (part: Inline) => string): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'paragraph':
      return block.content.map(inline).join('');
    case 'list':
      return block.items.map(item => `- ${item.map(inline).join('')}`).join('\n');
    case 'code':
      return `\`\`\`${block.language}\n${block.text}\n\`\`\``;
  }
}
