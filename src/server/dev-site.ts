import { createHash } from 'node:crypto';
import { safeDecodeURI, siteUrlOf } from '../address/index.ts';
import {
  type EarlySite,
  htmlReader,
  loadSite,
  NoteChanged,
  type PageData,
  type RegisteredSite,
  type ResolvedSettings,
  readFiles,
  warmUp,
} from '../collection/index.ts';
import { encodeAt, siteInfoFrom } from '../integration/index.ts';
import { loadRenderer, type PageRenderer } from '../renderer/index.ts';

/** How long after the start to load the code that changes need, so that it does not delay the first page. */
const WARM_UP_MS = 1_000;

/** How many rendered paths are kept. */
const MAX_RENDERED = 50;

const HOME = '/';
/** The address of the error page. */
const ERROR_PAGE = '/-/not-found/';

/** A rendered path of the site. */
export interface RenderedPath {
  status: 200 | 404;
  content: Uint8Array;
  /** Whether it is a page, rather than a file such as a feed. */
  isPage: boolean;
}

/**
 * The site of a notebook whose pages are rendered on request. The first time, many notes may have to be converted: then a page
 * that is requested is converted before all others, and what depends on all notes follows, see {@link whole}.
 */
export class DevSite {
  readonly #folders: { cacheDir: string; runDir: string };
  readonly #renderer: PageRenderer;
  /** Counts changes that the HTML of pages does not show, such as those of pictures. */
  generation = 0;
  settings: ResolvedSettings;
  /** What was rendered since the notebook was loaded: the browser asks for a page right after it was compared. */
  #rendered = new Map<string, Promise<RenderedPath>>();
  #early: EarlySite | undefined;
  #whole: Promise<void> = Promise.resolve();

  private constructor({ settings, ...folders }: RegisteredSite, renderer: PageRenderer) {
    this.settings = settings;
    this.#folders = folders;
    this.#renderer = renderer;
  }

  /** Loads a site, at least so far that pages can be rendered. @throws {MessageError} if the settings cannot be used */
  static async open(site: RegisteredSite): Promise<DevSite> {
    const loaded = new DevSite(site, await loadRenderer());
    await loaded.#loadFirst();
    setTimeout(() => warmUp(site).catch(() => {}), WARM_UP_MS).unref();
    return loaded;
  }

  /** Whether notes are still being converted for the first time. */
  get isEarly(): boolean {
    return this.#early !== undefined;
  }

  /** Resolves when all notes have been converted; rejects if that fails. */
  get whole(): Promise<void> {
    return this.#whole;
  }

  /**
   * Loads the notebook again. What was loaded before is served until then.
   *
   * @param changed absolute paths of files that may have changed; all if there are none
   * @throws {MessageError} if the settings cannot be used
   */
  async load(settings: ResolvedSettings, changed: ReadonlySet<string> = new Set()): Promise<void> {
    await this.#load(settings, { ...(changed.size > 0 && { changed }) });
    this.#whole = Promise.resolve();
    const attachments = readFiles(this.#folders.runDir).filter(({ address }) => address.startsWith('/-/files/'));
    if (attachments.some(({ file }) => changed.has(file.toString()))) this.generation++;
  }

  async #load(
    settings: ResolvedSettings,
    options: { changed?: ReadonlySet<string>; onEarly?: (early: EarlySite) => Promise<void> },
  ): Promise<void> {
    const siteUrl = siteUrlOf(settings.site, settings.base);
    const site = { ...this.#folders, settings };
    // The code of a page is highlighted when somebody looks at it: a first page is there a third sooner.
    const { pages } = await loadSite({ ...site, drafts: true, ...options }, siteUrl);
    this.#provide(pages, settings);
    this.#early = undefined;
  }

  /** Loads the notebook until pages can be rendered. The home page is what people look at first. */
  async #loadFirst(): Promise<void> {
    const early = new Promise<void>((resolve, reject) => {
      const onEarly = async (early: EarlySite) => {
        this.#early = early;
        if (!(await this.#tryInclude(HOME))) return;
        // If that fails, so does the request for it, which says why.
        await this.#renderOnce(HOME).catch(() => {});
        resolve();
      };
      this.#whole = this.#load(this.settings, { onEarly });
      this.#whole.then(resolve, reject);
    });
    await early;
  }

  #provide(pages: PageData[], settings: ResolvedSettings): void {
    const siteUrl = siteUrlOf(settings.site, settings.base);
    const readHtml = htmlReader({ ...this.#folders, settings });
    this.#renderer.provide({ pages, siteInfo: siteInfoFrom(settings), siteUrl, readHtml });
    this.settings = settings;
    this.#rendered = new Map();
  }

  /**
   * While notes are being converted, sees to it that a page can be rendered.
   *
   * @param address percent-encoded
   * @returns whether that is so. It is not if the note has changed: somebody has to decide again whether it is published
   */
  async #tryInclude(address: string): Promise<boolean> {
    const early = this.#early;
    if (!early) return true;
    try {
      const pages = await early.include(safeDecodeURI(address));
      if (pages && early === this.#early) this.#provide(pages, this.settings);
      return true;
    } catch (error) {
      if (error instanceof NoteChanged) return false;
      throw error;
    }
  }

  /**
   * Renders what is at an address; the error page if there is nothing.
   *
   * @param address without the base, percent-encoded
   */
  async render(address: string): Promise<RenderedPath> {
    // All notes are read again then.
    if (!(await this.#tryInclude(address))) await this.#whole;
    return this.#renderOnce(address);
  }

  async #renderOnce(address: string): Promise<RenderedPath> {
    const known = this.#rendered.get(address);
    if (known) return known;
    // Not the same object, if the notebook is loaded meanwhile.
    const rendered = this.#rendered;
    if (rendered.size >= MAX_RENDERED) rendered.clear();
    const path = this.#render(address);
    rendered.set(address, path);
    path.catch(() => rendered.delete(address));
    return path;
  }

  async #render(address: string): Promise<RenderedPath> {
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

  /** A digest that differs when browsers have to show the page anew. */
  versionOf({ content }: RenderedPath): string {
    return createHash('sha256').update(content).update(`${this.generation}`).digest('hex').slice(0, 16);
  }
}
