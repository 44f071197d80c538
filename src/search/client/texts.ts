import type { Lists } from './lists.ts';

/** What Pagefind keeps of a page. */
export interface Fragment {
  url: string;
  content: string;
  meta: { title: string; name?: string; trail?: string };
  anchors: { element: string; id: string; text: string; location: number }[];
}

const SIGNATURE = 'pagefind_dcd';

/** The texts of pages, as Pagefind keeps them; each is fetched once. */
export class Texts {
  readonly #base: string;
  readonly #lists: Lists;
  readonly #texts = new Map<string, Promise<Fragment>>();

  /** @param base of the site, with `/` at its end */
  constructor(base: string, lists: Lists) {
    this.#base = `${base}-/pagefind/fragment/`;
    this.#lists = lists;
  }

  /** The text of a page by its id. @throws if it cannot be loaded */
  get(id: string): Promise<Fragment> {
    const known = this.#texts.get(id);
    if (known) return known;
    const text = this.#load(id);
    this.#texts.set(id, text);
    return text;
  }

  async #load(id: string): Promise<Fragment> {
    const { release } = await this.#lists.manifest;
    const response = await fetch(`${this.#base}${release}/${id}.pf_fragment`);
    if (!response.ok) throw new Error(`${response.status} for the text of page ${id}`);
    const packed = await response.blob();
    const [first] = new Uint8Array(await packed.slice(0, 1).arrayBuffer());
    // Some servers take the file for one to be sent unpacked.
    const stream = first === 0x1f ? packed.stream().pipeThrough(new DecompressionStream('gzip')) : packed.stream();
    const text = await new Response(stream).text();
    return JSON.parse(text.slice(SIGNATURE.length));
  }
}
