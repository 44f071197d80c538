/**
 * Loads a page of the site as a document. `dev` also sends this function to browsers as source text (see `live-pages.ts`), so it
 * uses nothing outside itself.
 *
 * @returns nothing if there is no such page, or no network
 */
export function loadPage(url: string): Promise<Document | undefined> {
  return new Promise(resolve => {
    // The content security policy forbids scripts to parse HTML; of a request, the browser itself does. Nothing in such a
    // document runs or loads anything.
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.onloadend = () => resolve(request.status === 200 ? request.response : undefined);
    request.send();
  });
}
