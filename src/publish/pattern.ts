/** A text without its case and Unicode form, which do not count when a pattern is compared with a name. */
export const foldCase = (text: string) => text.normalize('NFC').toLowerCase();

/**
 * A pattern as a regular expression: `*` is anything within a part, `**` any number of whole parts, even none; all other
 * characters, such as those in `C++ (old)`, stand for themselves.
 *
 * @param separator of the parts
 */
export function patternOf(pattern: string, separator: ':' | '/'): RegExp {
  // bounded: a pattern is a line of the settings
  const tokens = new RegExp(`(?<=^|${separator})\\*\\*${separator}|${separator}\\*\\*$|\\*+|[^*]`, 'gu');
  // `**:**` is `**`.
  // bounded: as above
  const repeated = new RegExp(`(?<=^|${separator})(?:\\*\\*${separator})+(?=\\*\\*(?:${separator}|$))`, 'gu');
  const source = foldCase(pattern)
    .replace(repeated, '')
    .replace(tokens, token => {
      if (token === `**${separator}`) return `(?:.*${separator})?`;
      if (token === `${separator}**`) return `(?:${separator}.*)?`;
      if (token === '*') return `[^${separator}]*`;
      return token.startsWith('*') ? '.*' : token.replace(/[$()+.?[\\\]^{|}/]/, '\\$&');
    });
  // bounded: names and paths are short
  return new RegExp(`^${source}$`, 'su');
}

/** What the patterns of a setting can match of a page. */
interface PatternSubject {
  name: string;
  /** Without `@`. @default [] */
  tags?: string[];
  /** Path of its note in the notebook. */
  path?: string | undefined;
}

/** The patterns of a setting. Each method returns the first pattern that matches. */
export interface Patterns {
  /** Compares with the name first, then with the tags, and with the path last. */
  page(page: PatternSubject): string | undefined;
  /** @param name of a page */
  name(name: string): string | undefined;
  tag(tags: string[]): string | undefined;
  /** @param path of a file in the notebook; a pattern without `/` is compared with the file's name */
  file(path: string): string | undefined;
}

/** Reads the patterns of a setting: tags begin with `@`; all others can be names of pages and of files. */
export function readPatterns(patterns: string[]): Patterns {
  const tags = patterns.filter(written => written.startsWith('@')).map(written => compile(written, written.slice(1)));
  const others = patterns.filter(written => !written.startsWith('@'));
  // A page name contains no slash, so `Diary/**` can only mean `Diary:**`. A file name may contain a colon.
  const names = others.map(written => {
    const name = written.replaceAll('/', ':').replaceAll('_', ' ').replace(/^:+/, '');
    return compile(written, name.replace(/:$/, ':**'));
  });
  const paths = others.map(written => ({
    ...compile(
      written,
      written.replace(/^\/|(?<=\/)$/g, part => (part ? '' : '**')),
      '/',
    ),
    whole: written.includes('/'),
  }));
  const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const name: Patterns['name'] = name => names.find(({ matches }) => matches(name))?.written;
  const tag: Patterns['tag'] = found => tags.find(({ matches }) => found.some(matches))?.written;
  const file: Patterns['file'] = path =>
    paths.find(({ matches, whole }) => matches(whole ? path : baseName(path)))?.written;
  return {
    page: page => name(page.name) ?? tag(page.tags ?? []) ?? (page.path === undefined ? undefined : file(page.path)),
    name,
    tag,
    file,
  };
}

function compile(written: string, pattern: string, separator: ':' | '/' = ':') {
  const expression = patternOf(pattern, separator);
  return { written, matches: (text: string) => expression.test(foldCase(text)) };
}
