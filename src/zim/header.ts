import { endOfRun, isSpaceAt, whiteSpace, wordCharacters } from './characters.ts';

const fieldName = new RegExp(`([${wordCharacters}-]+):(?=[${whiteSpace}])`, 'uy');
const continuation = new RegExp(`(?!\\n)[${whiteSpace}]([^\\n]+)\\n`, 'uy');

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
  for (let field = fieldAt(text, end); field; field = fieldAt(text, end)) {
    let { value } = field;
    end = field.end;
    for (let more = matchAt(continuation, text, end); more; more = matchAt(continuation, text, end)) {
      value += `\n${(more[1] as string).trim()}`;
      end += more[0].length;
    }
    fields[field.name] = value;
  }
  if (end > 0 && text[end] === '\n') end++;
  return { fields, end };
}

/** The field at an index: its value is the rest of the first line that has one, or nothing if there is none. */
function fieldAt(text: string, index: number): { name: string; value: string; end: number } | undefined {
  const match = matchAt(fieldName, text, index);
  if (!match) return undefined;
  const [whole, name = ''] = match;
  const colon = index + whole.length;
  const start = endOfRun(text, colon, isSpaceAt);
  const newline = text.indexOf('\n', start);
  if (newline >= 0) return { name, value: text.slice(start, newline).trim(), end: newline + 1 };
  const last = text.lastIndexOf('\n', start - 1);
  return last > colon ? { name, value: '', end: last + 1 } : undefined;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
