/** The first line of a code block: Zim's verbatim block, its source view plugin, or Markdown. */
const fence = /^\s*('''|```|~~~|\{\{\{)/;
const header = /^[A-Za-z][\w-]*: /;
/** A line that starts with a prompt or with `sudo`. */
const command = /^\s*(?:[$>%]|sudo|[\w.-]+@[\w.-]+[:~]\S*[#$])\s/;
/** The line that Zim puts under the heading of a new note, "Created Wednesday 08 May 2019", in any language. */
const creationLine = /^\p{L}[^.!?\d]{0,50}\d{1,2}[^.!?\d]{1,30}\d{4}\P{L}{0,3}$/u;

/** The parts of a note that show its language. */
export interface Prose {
  /** Lines of running text. */
  lines: string[];
  /** The line "Created Wednesday 08 May 2019", if the note has one. */
  created?: string;
}

/**
 * Extracts the running text of a note. Headers, code, link targets, addresses, file names, identifiers, abbreviations, numbers
 * and lists of names are left out. The time is linear in the length of the note.
 *
 * @param note a note in Zim's syntax or in Markdown
 */
export function readProse(note: string): Prose {
  const prose: Prose = { lines: [] };
  let closing = '';
  let inHeader = true;
  for (const line of note.split(/\r?\n/)) {
    inHeader &&= header.test(line);
    if (inHeader) continue;
    const opening = fence.exec(line);
    if (closing) {
      if (line.includes(closing)) closing = '';
    } else if (opening) {
      const mark = opening[1] === '{{{' ? '}}}' : (opening[1] as string);
      if (!line.slice(opening[0].length).includes(mark)) closing = mark;
    } else if (!prose.created && line.length <= 90 && creationLine.test(line)) {
      prose.created = line;
    } else if (!command.test(line)) {
      const words = wordsOf(line);
      if (isProse(words)) prose.lines.push(words.join(' '));
    }
  }
  return prose;
}

/** The words of a line, without inline code, images, HTML tags and the targets of links. */
function wordsOf(line: string): string[] {
  return line
    .replace(/''[^']*''|`[^`]*`|\{\{[^{}]*\}\}|<[^<>]*>|\]\([^()]*\)/g, ' ')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, (link, label) => (link.includes('|') ? ` ${label} ` : ' '))
    .split(/\s+/)
    .filter(isWord)
    .map(word => word.replace(/^[*_~/=|]{1,8}|[*_~/=|]{1,8}$/g, ''));
}

/** False for addresses, file names, options, identifiers, numbers and abbreviations. */
function isWord(token: string): boolean {
  const word = token.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}\p{M}]{1,8}$/u, '');
  // Languages without spaces have whole sentences where others have words.
  const latinOrCyrillic = !/[^\0-\u052f]/.test(word);
  if (!word || (latinOrCyrillic && word.length > 60)) return false;
  if (/^(?:-|@|\+\p{L})/u.test(token)) return false;
  if (latinOrCyrillic && /[\d._\\/@=<>{}$#&+|^*:;()[\]"]/.test(word)) return false;
  if (/\p{Ll}\p{Lu}/u.test(word)) return false;
  return word.length === 1 || word !== word.toUpperCase() || word === word.toLowerCase();
}

/** A line of three words or more, most of them in lower case. Scripts without case need only four letters. */
function isProse(words: string[]): boolean {
  const uncased = words.join('').match(/\p{Lo}/gu)?.length ?? 0;
  if (uncased >= 4) return true;
  return words.length >= 3 && words.filter(word => /^\P{L}*\p{Ll}/u.test(word)).length * 2 > words.length;
}
