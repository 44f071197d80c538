import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import { ident, string, url } from 'css-tree/utils';

/** Whether an address leads to a part of the drawing, or holds its picture or font itself. */
const isOwn = (address: string) => /^\s*(?:#|data:)/i.test(address);

/** CSS functions whose text in quotation marks is an address. */
const loading = /^(?:url|src|image|(?:-webkit-)?image-set|(?:-webkit-)?cross-fade)$/;

/**
 * Removes from the CSS of a drawing what would load something: imports, and addresses of anything but parts of it. The
 * rest stays as it is.
 *
 * @param css a style sheet, or the declarations of a style attribute, or a value
 */
export function cleanCss(css: string): string {
  const cleaned: string[] = [];
  /** Whether each of the functions and brackets around the current token takes addresses; and the number of those. */
  const around: boolean[] = [];
  let takingAddresses = 0;
  tokenize(css, (type, start, end) => {
    const token = css.slice(start, end);
    if (type === tokenTypes.Function || type === tokenTypes.LeftParenthesis) {
      const takesAddress = loading.test(ident.decode(token.slice(0, -1)).toLowerCase());
      around.push(takesAddress);
      if (takesAddress) takingAddresses += 1;
    } else if (type === tokenTypes.RightParenthesis && around.pop()) takingAddresses -= 1;
    cleaned.push(cleanToken(type, token, takingAddresses > 0));
  });
  return cleaned.join('');
}

/** @param inAddress whether it stands in a function that takes an address */
function cleanToken(type: number, token: string, inAddress: boolean): string {
  switch (type) {
    case tokenTypes.AtKeyword:
      return ident.decode(token.slice(1)).toLowerCase() === 'import' ? '@removed' : token;
    case tokenTypes.Url:
      return isOwn(url.decode(token)) ? token : 'url(#)';
    case tokenTypes.BadUrl:
      return 'url(#)';
    case tokenTypes.String:
      return !inAddress || isOwn(string.decode(token)) ? token : '"#"';
    case tokenTypes.Function:
      // Browsers read the address in `u\72l(…)` without quotation marks, which the tokenizer does not see as one.
      return inAddress && token.includes('\\') ? 'removed(' : token;
    default:
      return token;
  }
}
