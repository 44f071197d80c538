import type { Block, Inline, Page } from './pages.ts';
import { type Files, writeFolder } from './write-folder.ts';

const HEADER = 'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\nCreation-Date: 2024-05-04T10:00:00+02:00\n\n';
const marks = { strong: '**', emphasis: '//', code: "''" };

/** The path of a page's note in its notebook: `Garden/Part_2/Old_river_17.txt`. */
export const notePath = ({ name }: Page): string => `${name.replaceAll(':', '/').replaceAll(' ', '_')}.txt`;

/** The text of a page's note. */
export function zimNote({ title, tags, blocks }: Page): string {
  const tagLine = tags.map(tag => `@${tag}`).join(' ');
  return `${HEADER}====== ${title} ======\n${tagLine}\n\n${blocks.map(blockText).join('\n\n')}\n`;
}

/** Writes a notebook of Zim. @param folder which must not exist */
export function writeZim(pages: Page[], folder: string): void {
  const notes = pages.map((page): Files[number] => [notePath(page), zimNote(page)]);
  writeFolder(folder, [['notebook.zim', '[Notebook]\nversion=0.4\nname=Benchmark\nhome=Home\n'], ...notes]);
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading': {
      const signs = '='.repeat(7 - block.level);
      return `${signs} ${block.text} ${signs}`;
    }
    case 'paragraph':
      return block.content.map(inlineText).join('');
    case 'list':
      return block.items.map(item => `* ${item.map(inlineText).join('')}`).join('\n');
    case 'code':
      return `{{{code: lang="${block.zimLanguage}" linenumbers="False"\n${block.text}\n}}}`;
  }
}

function inlineText({ text, mark, link }: Inline): string {
  if (link) return `[[:${link.name}|${text}]]`;
  return mark ? `${marks[mark]}${text}${marks[mark]}` : text;
}
