import { isSecret } from './password-value.ts';
import { type Kind, kindOf, secretWord } from './password-words.ts';
import type { Hit } from './scanner.ts';

/** Wider rows are no tables of passwords. */
const WIDEST = 2000;

/** The kind of secret that a cell of a header names; nothing if it says more. */
function kindOfColumn(cell: string): Kind | undefined {
  const label = cell.replace(/[*_'`~:<> ]+/g, ' ').trim();
  for (const match of label.matchAll(secretWord)) if (match[0].length >= label.length - 12) return kindOf(match);
  return undefined;
}

/** Finds passwords in tables, in Zim's and Markdown's syntax: below a cell that only says "Password". */
export function findInTables(text: string): Hit[] {
  const hits: Hit[] = [];
  let columns: (Kind | undefined)[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const cells = line.length < WIDEST && line.includes('|') ? line.split('|') : [];
    if (cells.length < 2) columns = [];
    else if (!columns.length) columns = cells.map(kindOfColumn);
    else {
      let start = offset;
      for (const [index, cell] of cells.entries()) {
        const kind = columns[index];
        const value = cell.replace(/^[\s*`']+|(?<![\s*`'])[\s*`']+$/g, '');
        if (kind && isSecret(value, { kind, code: false, plain: kind === 'password' })) {
          hits.push({ rule: 'password-table', offset: start + cell.indexOf(value) });
        }
        start += cell.length + 1;
      }
    }
    offset += line.length + 1;
  }
  return hits;
}
