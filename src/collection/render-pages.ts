import type { SiteUrl } from '../address/index.ts';
import { createRenderer, type Renderer } from '../html/index.ts';
import { labelsFor } from '../i18n/index.ts';
import { imageMetadata, Pictures, Previews } from '../images/index.ts';
import { type Message, message } from '../messages.ts';
import type { Attachment, Notebook, Page } from '../notebook/index.ts';
import type { Converted } from './convert.ts';
import { pageFailed, renderAsSource } from './fallback-page.ts';
import { objectSourcesOf, sourceTexts } from './object-source.ts';
import type { PagePicture } from './schema.ts';
import { RenderedStore, type Stored } from './store.ts';
import { tagAddress } from './tags.ts';

/** Everything that the pages of a notebook depend on, apart from the notebook. */
export interface LoadOptions {
  siteUrl: SiteUrl;
  /** The notebook's cache folder. */
  cacheDir: string;
  /** BCP 47 tag of the notes; none if it is unknown. */
  language?: string;
  /**
   * Whether smaller versions of pictures are made, which only a site needs.
   * @default true
   */
  pictureVersions?: boolean;
  /**
   * Whether addresses in the Markdown files of pages are relative, where the origin is unknown.
   * @default false
   */
  portable?: boolean;

  /** For pages within a site that is not the notebook's own. */
  embedding?: Embedding;
}

/** What a site decides about the pages of a notebook within it. */
export interface Embedding {
  /** The address of a page, without the base. */
  address(page: Page): string;
  /** Address of a tag's page, without the base; tags are no links without it. */
  tagAddress?: ((tag: string) => string | undefined) | undefined;
  /** What is held back besides what the author holds back: see the setting `except`. */
  except: string[];
}

/** A rendered page, with its picture for link previews. */
export type RenderedPage = Stored & { picture?: PagePicture };

/** Renders converted pages. HTML and pictures of an earlier build are used again if nothing they depend on has changed. */
export class PageRenderer {
  readonly #notebook: Notebook;
  readonly #options: LoadOptions;
  readonly #tagAddress: ((tag: string) => string | undefined) | undefined;
  readonly #pictures: Pictures;
  readonly #metadata: ReturnType<typeof imageMetadata>;
  readonly #previews: Previews | undefined;
  readonly #renderer: Renderer;
  readonly #store: RenderedStore;

  constructor(notebook: Notebook, pages: Page[], options: LoadOptions) {
    const { siteUrl, cacheDir, language = '', pictureVersions: versions = true } = options;
    this.#notebook = notebook;
    this.#options = options;
    // A list of the pages with a tag is pointless if there is only one page.
    const hasTagPages = notebook.site.lists.includes('tags') && pages.filter(page => page.file).length > 1;
    const ownTagAddress = hasTagPages ? tagAddress : undefined;
    this.#tagAddress = options.embedding ? options.embedding.tagAddress : ownTagAddress;
    this.#pictures = new Pictures(cacheDir, { versions });
    this.#metadata = imageMetadata(notebook, this.#pictures);
    // Link previews need the absolute URL of a picture.
    this.#previews = siteUrl.origin ? new Previews(cacheDir, notebook) : undefined;
    this.#store = new RenderedStore(cacheDir);
    this.#renderer = createRenderer({
      base: siteUrl.base,
      file: this.#metadata,
      objectSource: objectSourcesOf(notebook),
      language,
      ...(this.#tagAddress && { tagAddress: this.#tagAddress }),
    });
  }

  /** Starts reading and scaling the pictures of a page that will be rendered. */
  startPictures({ references }: Converted): void {
    for (const attachment of references.attachments) this.#pictures.start(attachment);
  }

  /** Renders a page. Problems do not throw: a page that cannot be rendered is shown as its source, with a message. */
  async render(page: Page, converted: Converted): Promise<{ rendered: RenderedPage; messages: Message[] }> {
    const messages: Message[] = [];
    const stored = await this.#renderOrReuse(converted).catch(error => {
      messages.push(pageFailed(page, error));
      const source = renderAsSource(this.#notebook, page);
      return this.#store.get(source, async () => source);
    });
    messages.push(...stored.messages.map(({ rule, values }) => message(rule, values, undefined, page.file?.path)));
    const picture = await this.#previews?.of(stored.pictures, this.#metadata);
    return { rendered: { ...stored, ...(picture && { picture }) }, messages };
  }

  /** Finishes all pictures, and returns the messages about them. */
  finish(): Message[] {
    return this.#pictures.finish();
  }

  /** The files that were made for the pages: smaller versions of pictures. */
  files(): { pictures: Pick<Attachment, 'address' | 'file'>[]; previews: Pick<Attachment, 'address' | 'file'>[] } {
    return { pictures: this.#pictures.files(), previews: this.#previews?.files() ?? [] };
  }

  async #renderOrReuse({ markdown, tree, plainMarkdown, tags, references }: Converted): Promise<Stored> {
    const { attachments } = references;
    const { siteUrl, language } = this.#options;
    await this.#pictures.ready([...attachments]);
    const metadata = Object.fromEntries([...attachments].map(({ address }) => [address, this.#metadata(address)]));
    const tagAddresses = this.#tagAddress ? tags.map(this.#tagAddress) : false;
    const sources = sourceTexts(attachments);
    const inputs = [
      siteUrl.base,
      labelsFor(language).note,
      language,
      tagAddresses,
      markdown,
      plainMarkdown,
      metadata,
      sources,
    ];
    return this.#store.get(inputs, () =>
      tree ? this.#renderer.renderMdast(tree) : this.#renderer.render(markdown, { plainMarkdown }),
    );
  }
}
