const pages = new Map<string, Promise<Document | undefined>>();

/**
 * A page of the site, fetched once, however often it is asked for.
 *
 * @returns nothing if there is no such page, or no network
 */
export function fetchPage(url: string): Promise<Document | undefined> {
  const known = pages.get(url);
  if (known) return known;
  const page = new Promise<Document | undefined>(resolve => {
    // The content security policy forbids scripts to parse HTML; of a request, the browser itself does. Nothing in such a
    // document runs or loads anything.
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.onloadend = () => resolve(request.status === 200 ? request.response : undefined);
    request.send();
  });
  pages.set(url, page);
  return page;
}
