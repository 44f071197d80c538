import { posix } from 'node:path';
import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import { ident, string, url } from 'css-tree/utils';

/** Why something in a style sheet is refused, and where it is: line and column from 1. */
export interface CssFault {
  reason: string;
  line: number;
  column: number;
}

/** CSS functions whose text in quotation marks is an address. */
const loading = /^(?:url|src|image|(?:-webkit-)?image-set)$/;

/** What the style sheets of an author may load. */
const loadable = /\.(?:woff2?|ttf|otf|svg|png|webp|avif|jpe?g|gif)$/i;

/**
 * Replaces the addresses in a style sheet by those that the files have on the site. Whatever is not a file of the notebook
 * is refused: browsers would not load it, by the content security policy.
 *
 * @param path of the style sheet, relative to the notebook
 * @param hrefOf returns the `href` of a file, given its path relative to the notebook
 */
export function withFilesOfSite(
  css: string,
  path: string,
  hrefOf: (path: string) => string,
): { css: string; faults: CssFault[] } {
  const parts: string[] = [];
  const faults: CssFault[] = [];
  const around: boolean[] = [];
  const refuse = (reason: string, offset: number) => {
    const before = css.slice(0, offset).split('\n');
    faults.push({ reason, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  };
  const replaced = (token: string, address: string, offset: number): string => {
    if (address === '' || address.startsWith('#')) return token;
    const found = pathOf(address, path);
    if (found === undefined) {
      refuse(`\`${address.slice(0, 60)}\` is not a file of the notebook, and browsers would not load it`, offset);
      return token;
    }
    if (!loadable.test(found)) {
      refuse(`\`${address}\` is neither a picture nor a font`, offset);
      return token;
    }
    try {
      return `url("${hrefOf(found)}")`;
    } catch {
      refuse(`there is no file \`${found}\` in the notebook`, offset);
      return token;
    }
  };
  tokenize(css, (type, start, end) => {
    const token = css.slice(start, end);
    if (type === tokenTypes.Function || type === tokenTypes.LeftParenthesis) {
      around.push(loading.test(ident.decode(token.slice(0, -1)).toLowerCase()));
    } else if (type === tokenTypes.RightParenthesis) around.pop();
    if (type === tokenTypes.AtKeyword && ident.decode(token.slice(1)).toLowerCase() === 'import') {
      refuse('`@import` is not supported: list all style sheets in `customCss`', start);
    }
    if (type === tokenTypes.Url) parts.push(replaced(token, url.decode(token), start));
    else if (type === tokenTypes.String && around.at(-1)) {
      // Within `url(…)`, which stays, the address takes quotation marks only.
      const address = replaced(token, string.decode(token), start);
      parts.push(address.startsWith('url(') ? address.slice(4, -1) : address);
    } else parts.push(token);
  });
  return { css: parts.join(''), faults };
}

/** The file that an address means, relative to the notebook; undefined for one elsewhere. */
function pathOf(address: string, from: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^[/\\]/i.test(address)) return undefined;
  try {
    const path = posix.join(posix.dirname(from), decodeURIComponent(address.replace(/[?#].*/s, '')));
    return path.startsWith('../') || path === '..' ? undefined : path;
  } catch {
    return undefined;
  }
}
