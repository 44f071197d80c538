import { decodeRuns, type ListLine, type Manifest, type SearchListName, unescapeSpaces } from '../shared/manifest.ts';
import { firstFile } from './first-files.ts';

/** The pages of a tag or of a section. */
export interface PageGroup {
  key: string;
  /** Empty for the second entry of a nested section, see `sectionEntries`. */
  name: string;
  ids: string[];
}

/** The lists beside Pagefind's index. Each file is fetched when it is needed, and once. */
export class Lists {
  readonly #base: string;
  readonly manifest: Promise<Manifest>;
  readonly #files = new Map<string, Promise<ListLine[]>>();

  /** @param base of the site, with `/` at its end */
  constructor(base: string) {
    this.#base = `${base}-/search/`;
    this.manifest = firstFile(base, '-/search/lists.json').then(response => checked(response).json());
  }

  /**
   * The entries of a list whose keys begin with a prefix, in order.
   *
   * @param maxFiles number of files to read. Shorter keys come first, so that a small number drops the longest ones.
   */
  async startingWith(list: SearchListName, prefix: string, maxFiles = Number.POSITIVE_INFINITY): Promise<ListLine[]> {
    const { lists, folder } = await this.manifest;
    const firstKeys = lists[list];
    const end = `${prefix}\uffff`;
    // The last file that begins before the prefix can end with keys that have it.
    const from = Math.max(
      0,
      firstKeys.findLastIndex(key => key <= prefix),
    );
    const to = Math.min(
      from + maxFiles - 1,
      firstKeys.findLastIndex(key => key < end),
    );
    const files: Promise<ListLine[]>[] = [];
    for (let index = from; index <= to; index++) files.push(this.#file(`${folder}/${list}-${index}.txt`));
    const entries = (await Promise.all(files)).flat();
    return entries.filter(({ key }) => key.startsWith(prefix));
  }

  /** See `Manifest.common`. */
  async common(): Promise<Set<string>> {
    const { common } = await this.manifest;
    return new Set(common);
  }

  /** The tags, or the sections, whose keys begin with a prefix. */
  async groups(list: 'tags' | 'sections', prefix: string): Promise<PageGroup[]> {
    const entries = await this.startingWith(list, prefix);
    return entries.map(({ key, values: [name = '', ...runs] }) => ({
      key,
      name: unescapeSpaces(name),
      ids: decodeRuns(runs),
    }));
  }

  #file(name: string): Promise<ListLine[]> {
    const known = this.#files.get(name);
    if (known) return known;
    const entries = fetch(this.#base + name).then(async response =>
      (await checked(response).text()).split('\n').flatMap(parseEntry),
    );
    this.#files.set(name, entries);
    return entries;
  }
}

/** @throws if a response says that there is no such file */
function checked(response: Response): Response {
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response;
}

function parseEntry(line: string): ListLine[] {
  if (line === '') return [];
  const [key = '', values = ''] = line.split('\t');
  return [{ key, values: values.split(' ') }];
}
