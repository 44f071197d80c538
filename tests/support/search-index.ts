import {
  Dictionary,
  type HtmlPage,
  indexPages,
  pagefindFiles,
  withFixedNames,
  withoutTail,
} from '../../src/pagefind/index.ts';
import { INDEX_ONLY_MARKER } from '../../src/search/shared/manifest.ts';
import { recordHtml, type SearchRecord } from '../../src/search-index/record.ts';

/** A page as search indexes it, with this text. */
export function searchRecord(number: number, text: string, title = `P${number}`): SearchRecord {
  return {
    id: number.toString(36),
    page: { name: `P${number}`, title, address: `/p${number}/`, tags: [], links: [], wanted: [] },
    sections: [{ depth: 0, id: '', heading: '', text }],
    path: 'Garden › Trees',
    within: [],
  };
}

/** A record as Pagefind gets it. */
export const htmlPage = (record: SearchRecord): HtmlPage => ({
  address: record.page.address,
  html: () => recordHtml(record, 'en'),
});

/** The files of Pagefind's index of some pages, as a site has them. */
export async function indexFiles(records: SearchRecord[], language = 'en'): Promise<Map<string, Buffer>> {
  const dictionary = new Dictionary();
  const { pages, common } = await indexPages(records.map(htmlPage), language, dictionary, page =>
    withoutTail(page, INDEX_ONLY_MARKER),
  );
  return withFixedNames(pagefindFiles(pages, dictionary, common, language, new Map()).files);
}
