import { isSecret } from './password-value.ts';
import { isWord, type Kind, kindOf, secretWord } from './password-words.ts';
import type { Hit } from './scanner.ts';

/** Wider rows are no tables of passwords. */
const MAX_ROW_LENGTH = 2000;

/** What a column holds: a secret, perhaps a secret, or a name and a password: `bob / x1`. */
type Column = Kind | 'vague' | 'pair' | undefined;

/** The head of a table. */
interface Head {
  columns: Column[];
  /** What separates the columns of a spreadsheet. */
  separator?: string;
  /** Whether there are two bars between its cells, rather than one. */
  isDouble?: boolean;
}

/** The cells of a row: of Zim and Markdown, of the head of a table in DokuWiki, of a spreadsheet. */
function cellsOf(line: string, { separator, isDouble }: Omit<Head, 'columns'>): string[] {
  if (line.length >= MAX_ROW_LENGTH) return [];
  // Some wikis write two bars. One becomes a space, so that the cells keep their offsets.
  if (line.includes('|')) return (isDouble ? line.replaceAll('||', ' |') : line).split('|');
  if (line.startsWith('^') && /\^\s*$/.test(line)) return line.split('^');
  return separator ? line.split(separator) : [];
}

const pairLabel =
  /^(?:log-?in|zugang(?:sdaten)?|credentials?|acc[eè]so?|acesso|user(?:name)?|benutzer|usuario|логин) ?(?:$|[/+&,] ?\S{2,12}$)/i;
/** What a spreadsheet with passwords has other columns for. */
const account = /(?:^|[^\p{L}])(?:user|login|name|url|host|site|server|account|e?-?mail|benutzer|usu[aá]rio|логин)/iu;
/** The head of a spreadsheet names passwords between two separators. */
const spreadsheet =
  /(?:^|[,;\t])["']?(?:pass(?:word|wort)?|pwd|pw|kennwort|contraseña|senha|mot de passe|пароль|密码)["']?(?:[,;\t]|$)/im;
/** A column called "Key" holds something else in most tables. */
const services = /\b(?:api|service|token|app|dienst)s?\b/i;
const network = /(?:^|[|\s])(?:wi-?fi|wlan|ssid)(?:[|\s]|$)/i;

function columnOf(cell: string, line: string): Column {
  if (cell.length > 60) return undefined;
  const label = cell.replace(/[*_'"`~:<> ]+/g, ' ').trim();
  if (/^(?:key|schlüssel|clé|clave|chiave)$/i.test(label))
    return network.test(line) ? 'password' : services.test(line) ? 'key' : undefined;
  if (pairLabel.test(label)) return 'pair';
  for (const match of label.matchAll(secretWord)) {
    if (match[0].length < label.length - 12 || !isWord(match[0], label.slice(0, match.index))) continue;
    const { kind, vague } = kindOf(match);
    return vague ? 'vague' : kind;
  }
  return undefined;
}

const none: Head = { columns: [] };

/** The columns that a row names, if it is the head of a table with secrets. */
function columnsOf(line: string, hasSpreadsheet: boolean): Head {
  const isDouble = line.includes('||');
  const cells = cellsOf(line, { isDouble });
  if (cells.length > 1) return { columns: cells.map(cell => columnOf(cell, line)), isDouble };
  // The head of a spreadsheet: short names of columns, and nothing else.
  if (!hasSpreadsheet) return none;
  const separator = /^["\p{L}][^,;\t]{0,30}([,;\t])(?:[^,;\t]{0,30}\1){0,12}[^,;\t.]{0,30}$/u.exec(line)?.[1];
  const columns = separator ? line.split(separator).map(cell => columnOf(cell, line)) : [];
  return columns.includes('password') && account.test(line) ? { columns, ...(separator && { separator }) } : none;
}

/** Where the secret begins in a cell, if there is one. */
function secretIn(cell: string, column: Column, isTable: boolean): number | undefined {
  if (!column) return undefined;
  const value = cell.replace(/^[\s*`'"]+|(?<![\s*`'"])[\s*`'"]+$/g, '');
  if (column !== 'pair') {
    const plain = isTable && column === 'password';
    const kind = column === 'vague' ? 'password' : column;
    return isSecret(value, { kind, code: false, plain }) ? cell.indexOf(value) : undefined;
  }
  const secret = /^[\w.@+-]{2,60}(?: ?[/:] ?|, )(\S{4,60})$/.exec(value)?.[1];
  return secret && isSecret(secret, { kind: 'password', code: false, plain: false }) ? cell.indexOf(secret) : undefined;
}

/**
 * Finds passwords in tables, in the syntax of Zim, Markdown and DokuWiki, and in lines of a spreadsheet: below a cell that
 * only says "Password".
 */
export function findInTables(text: string): Hit[] {
  const hits: Hit[] = [];
  const hasSpreadsheet = spreadsheet.test(text);
  let head = none;
  let offset = 0;
  for (const line of text.split('\n')) {
    const isRow = hasSpreadsheet || line.includes('|') || line.startsWith('^');
    const cells = isRow && head.columns.length ? cellsOf(line, head) : [];
    if (cells.length < 2) head = isRow ? columnsOf(line, hasSpreadsheet) : none;
    else {
      let start = offset;
      for (const [index, cell] of cells.entries()) {
        const found = secretIn(cell, head.columns[index], !head.separator);
        if (found !== undefined) hits.push({ rule: 'password-table', offset: start + found });
        start += cell.length + 1;
      }
    }
    offset += line.length + 1;
  }
  return hits;
}
