import type { LastChange } from '../history/index.ts';
import type { Attachment, Notebook, Page } from '../notebook/index.ts';
import type { Converted } from './convert.ts';
import type { PageLink } from './link-targets.ts';
import type { PageData, PagePicture } from './schema.ts';
import type { Stored } from './store.ts';

/**
 * Gathers what the site knows of a page, but for what is known only when all pages have been read.
 *
 * @param notebook with the former names of its pages
 * @param sources the notes' own files that are published
 * @param changedAt when a page was changed, see `readLastChanges`
 * @returns a function of a page, what its note was converted to, and how it is shown
 */
export function pageData(
  notebook: Notebook,
  sources: ReadonlyMap<Page, Pick<Attachment, 'address'>>,
  changedAt: (page: Page, created?: string) => LastChange,
) {
  const namesBefore = Map.groupBy(notebook.formerNames, ([, page]) => page);
  const ranks = new Map(notebook.site.order.map((name, rank) => [name, rank]));

  return (
    page: Page,
    { created, title, tags, uses }: Converted,
    shown: Omit<Stored, 'pictures'> & { picture?: PagePicture },
  ): Omit<PageData, 'attachments' | 'short'> => {
    const { titled, headings, description, words, file: html, picture } = shown;
    const { date: changed, author } = changedAt(page, created);
    const source = sources.get(page)?.address;
    const before = namesBefore.get(page)?.map(([name]) => name);
    return {
      title: titled && headings[0]?.text ? headings[0].text : (title ?? page.basename),
      name: page.name,
      address: page.address,
      ...(before && { formerNames: before }),
      ...(ranks.has(page.name) && { rank: ranks.get(page.name) }),
      ...(source && { source }),
      note: page.file !== null,
      titled,
      ...(created && { created }),
      ...(changed && { changed }),
      ...(author && notebook.site.authors && { author }),
      ...(page.file && { file: page.file.path }),
      ...(picture && { picture }),
      tags,
      description,
      headings,
      links: linksTo(uses.links, true, page.name),
      wanted: linksTo(uses.links, false, page.name).map(link => link.page),
      words,
      html,
    };
  };
}

/** The first link to each page that a page links to, or would if they were there. */
function linksTo(links: PageLink[], exist: boolean, own: string): PageData['links'] {
  const found = new Map<string, PageData['links'][number]>();
  for (const { page, exists, sentence } of links) {
    if (exists === exist && page !== own && !found.has(page)) found.set(page, { page, ...(sentence && { sentence }) });
  }
  return [...found.values()];
}
