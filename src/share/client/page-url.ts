/** The absolute URL of the page: the canonical one, or the current one where the site's origin is unknown. */
export function pageUrl(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return canonical?.href ?? location.href.replace(/[?#].*/s, '');
}
