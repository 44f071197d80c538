import { whiteSpace, wordCharacters } from './characters.ts';

const field = new RegExp(`([${wordCharacters}-]+):[${whiteSpace}]+([^\\n]*?)\\n`, 'uy');
const continuation = new RegExp(`(?:(?!\\n)[${whiteSpace}])+([^\\n]+?)\\n`, 'uy');

/**
 * Reads the lines that begin a note's file:
 *
 *     Content-Type: text/x-zim-wiki
 *     Wiki-Format: zim 0.6
 *     Creation-Date: 2016-05-04T10:00:00+02:00
 *
 * It ends at the first line that is no field; one blank line after it belongs to it. Lines that begin with white space
 * continue a value. As in Zim, the white space between a colon and its value may contain newlines.
 *
 * @param text a normalised note
 * @returns the fields, and the index at which the note's text begins; 0 if there is no header
 */
export function parseHeader(text: string): { fields: Record<string, string>; end: number } {
  const fields: Record<string, string> = Object.create(null);
  let end = 0;
  let match = matchAt(field, text, end);
  while (match) {
    const name = match[1] as string;
    let value = (match[2] as string).trim();
    end += match[0].length;
    for (let more = matchAt(continuation, text, end); more; more = matchAt(continuation, text, end)) {
      value += `\n${(more[1] as string).trim()}`;
      end += more[0].length;
    }
    fields[name] = value;
    match = matchAt(field, text, end);
  }
  if (end > 0 && text[end] === '\n') end++;
  return { fields, end };
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
