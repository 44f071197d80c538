import { createHash } from 'node:crypto';
import { siteUrlOf } from '../address/index.ts';
import {
  htmlReader,
  loadSite,
  type RegisteredSite,
  type ResolvedSettings,
  readFiles,
  warmUp,
} from '../collection/index.ts';
import { encodeAt, siteInfoFrom } from '../integration/index.ts';
import { loadRenderer, type PageRenderer } from '../renderer/index.ts';

/** How long after the start to load the code that changes need, so that it does not delay the first page. */
const WARM_UP_MS = 1_000;

/** The address of the error page. */
const ERROR_PAGE = '/-/not-found/';

/** A rendered path of the site. */
export interface RenderedPath {
  status: 200 | 404;
  content: Uint8Array;
  /** Whether it is a page, rather than a file such as a feed. */
  isPage: boolean;
}

/** The site of a notebook whose pages are rendered on request. */
export class DevSite {
  readonly #folders: { cacheDir: string; runDir: string };
  readonly #renderer: PageRenderer;
  /** Counts changes that the HTML of pages does not show, such as those of pictures. */
  #generation = 0;
  settings: ResolvedSettings;

  private constructor({ settings, ...folders }: RegisteredSite, renderer: PageRenderer) {
    this.settings = settings;
    this.#folders = folders;
    this.#renderer = renderer;
  }

  /** Loads a site. @throws {MessageError} if the settings cannot be used */
  static async open(site: RegisteredSite): Promise<DevSite> {
    const loaded = new DevSite(site, await loadRenderer());
    await loaded.load(site.settings);
    setTimeout(() => warmUp(site).catch(() => {}), WARM_UP_MS).unref();
    return loaded;
  }

  /**
   * Loads the notebook again. What was loaded before is served until then.
   *
   * @param changed absolute paths of files that may have changed
   * @throws {MessageError} if the settings cannot be used
   */
  async load(settings: ResolvedSettings, changed: ReadonlySet<string> = new Set()): Promise<void> {
    const siteUrl = siteUrlOf(settings.site, settings.base);
    const site = { ...this.#folders, settings };
    // The code of a page is highlighted when somebody looks at it: a first page is there a third sooner.
    const { pages } = await loadSite({ ...site, drafts: true }, siteUrl);
    this.#renderer.provide({ pages, siteInfo: siteInfoFrom(settings), siteUrl, readHtml: htmlReader(site) });
    this.settings = settings;
    const attachments = readFiles(this.#folders.runDir).filter(({ address }) => address.startsWith('/-/files/'));
    if (attachments.some(({ file }) => changed.has(file.toString()))) this.#generation++;
  }

  /**
   * Renders what is at an address; the error page if there is nothing.
   *
   * @param address without the base, percent-encoded
   */
  async render(address: string): Promise<RenderedPath> {
    const path = address === ERROR_PAGE ? undefined : await this.#renderer.findPath(address);
    const shown = path ?? (await this.#renderer.findPath(ERROR_PAGE));
    if (!shown) throw new Error('the site has no error page');
    const rendered = Buffer.from(await this.#renderer.render(shown)).toString();
    const content = Buffer.from(this.encode(shown.address, rendered));
    return { status: path ? 200 : 404, content, isPage: shown.address.endsWith('/') };
  }

  /** Encodes mail addresses as a build does, if the settings say so. @param address of the text, as in {@link encodeAt} */
  encode(address: string, text: string): string {
    return this.settings.mailAddresses === 'encode' ? encodeAt(address, text) : text;
  }

  /** A digest that differs when browsers have to reload the page. */
  versionOf({ content }: RenderedPath): string {
    return createHash('sha256').update(content).update(`${this.#generation}`).digest('hex').slice(0, 16);
  }
}
