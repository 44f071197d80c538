import { escapeHtml } from '../../html/index.ts';
import { REFERRER_POLICY, redirectPolicy } from '../../security/index.ts';

/** A page that redirects to another one. */
export interface RedirectPage {
  /** BCP 47 tag of {@link RedirectPage.text}. */
  language: string;
  /** In which it is written. */
  direction: 'ltr' | 'rtl';
  /** The sentence that the page has moved. */
  text: string;
  /** The same with the title of the page, `{value}`, behind it. */
  textWithTitle: string;
  /** Title of the target page. */
  title: string;
  /** BCP 47 tag of the title, if it is not {@link RedirectPage.language}; empty if it is unknown. */
  titleLanguage?: string | undefined;
  /** Address of the target page, with the base, percent-encoded. */
  to: string;
  /** URL of the target page, or its address if the site's origin is unknown. */
  canonical: string;
  /** Address of the script that redirects with the fragment and query of the address, `#heading` or `?q=x`. */
  script: string;
}

/** The HTML for a former address of a page. It redirects by its script, or else by `<meta>`, or else by its link. */
export function redirectPage(page: RedirectPage): string {
  const { language, direction, text, textWithTitle, title, titleLanguage, to, canonical, script } = page;
  const lang = titleLanguage === undefined ? '' : ` lang="${escapeHtml(titleLanguage)}"`;
  const link = `<a href="${escapeHtml(to)}" dir="auto"${lang}>${escapeHtml(title)}</a>`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(redirectPolicy)}">
<meta name="referrer" content="${REFERRER_POLICY}">
<title>${escapeHtml(text)}</title>
<link rel="canonical" href="${escapeHtml(canonical)}">
<script src="${escapeHtml(script)}" data-to="${escapeHtml(to)}"></script>
<meta http-equiv="refresh" content="0;url=${escapeHtml(to)}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<p>${escapeHtml(textWithTitle).replace('{value}', () => link)}</p>
</body>
</html>
`;
}
