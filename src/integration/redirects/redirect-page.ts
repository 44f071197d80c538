import { escapeHtml } from '../../html/index.ts';

/** What a page says that only leads to another one. */
export interface RedirectPage {
  /** BCP 47 tag of {@link RedirectPage.words}. */
  language: string;
  /** That the page has moved. */
  words: string;
  /** Title of the page that it leads to. */
  title: string;
  /** Its address, with the base, percent-encoded. */
  to: string;
  /** Its whole address, where the site's origin is known. */
  canonical?: string | undefined;
  /** Address of the script that takes along what stands behind the address, `#heading` or `?q=x`. */
  script: string;
}

/**
 * A page for an address that a page had before. It leads on by itself: with the script, which is there before the rest,
 * or by the page's own request to be refreshed, or by the link.
 */
export function redirectPage({ language, words, title, to, canonical = to, script }: RedirectPage): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(words)}</title>
<link rel="canonical" href="${escapeHtml(canonical)}">
<script src="${escapeHtml(script)}" data-to="${escapeHtml(to)}"></script>
<meta http-equiv="refresh" content="0;url=${escapeHtml(to)}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<p>${escapeHtml(words)}: <a href="${escapeHtml(to)}" dir="auto">${escapeHtml(title)}</a></p>
</body>
</html>
`;
}
