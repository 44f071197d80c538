import { type Line, type ListName, type Manifest, readName, readRuns } from '../shared/manifest.ts';

/** The pages of a tag or a section. */
export interface Group {
  /** How it is looked up. */
  key: string;
  /** None for a section that is looked up by the last part of its name. */
  name: string;
  ids: string[];
}

/** Reads the lists that stand beside Pagefind's index; only the files in which something can be are fetched. */
export class Lists {
  readonly #base: string;
  /** What there is. */
  readonly manifest: Promise<Manifest>;
  readonly #files = new Map<string, Promise<Line[]>>();

  /** @param base of the site, with `/` at its end */
  constructor(base: string) {
    this.#base = `${base}-/search/`;
    this.manifest = get(`${this.#base}lists.json`, { cache: 'no-cache' }).then(response => response.json());
  }

  /**
   * The lines of a list whose key begins so, in order.
   *
   * @param most read so many files at most: the first hold what begins so and is the shortest
   */
  async startingWith(list: ListName, beginning: string, most = Number.POSITIVE_INFINITY): Promise<Line[]> {
    const { lists, folder } = await this.manifest;
    const firsts = lists[list];
    const end = `${beginning}\uffff`;
    // Before the first file that begins after it, keys that begin so may stand at the end of a file.
    const from = Math.max(
      0,
      firsts.findLastIndex(first => first <= beginning),
    );
    const to = Math.min(
      from + most - 1,
      firsts.findLastIndex(first => first < end),
    );
    const files: Promise<Line[]>[] = [];
    for (let place = from; place <= to; place++) files.push(this.#file(`${folder}/${list}-${place}.txt`));
    const lines = (await Promise.all(files)).flat();
    return lines.filter(({ key }) => key.startsWith(beginning));
  }

  /** Words that are looked up only where nothing else is asked for. */
  async common(): Promise<Set<string>> {
    const { common } = await this.manifest;
    return new Set(common);
  }

  /** The tags, or the sections, whose key begins so. */
  async groups(list: 'tags' | 'sections', beginning: string): Promise<Group[]> {
    const lines = await this.startingWith(list, beginning);
    return lines.map(({ key, values: [name = '', ...runs] }) => ({ key, name: readName(name), ids: readRuns(runs) }));
  }

  #file(name: string): Promise<Line[]> {
    const known = this.#files.get(name);
    if (known) return known;
    const lines = get(this.#base + name).then(async response => (await response.text()).split('\n').flatMap(readLine));
    this.#files.set(name, lines);
    return lines;
  }
}

async function get(address: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response;
}

function readLine(text: string): Line[] {
  if (text === '') return [];
  const [key = '', values = ''] = text.split('\t');
  return [{ key, values: values.split(' ') }];
}
