import type { LoadOptions, PageFacts } from '../conversion/index.ts';
import type { ImageMetadata } from '../html/index.ts';
import type { Message } from '../messages.ts';
import type { Attachment, Notebook } from '../notebook/index.ts';
import type { PagePicture } from './schema.ts';

type Made = Pick<Attachment, 'address' | 'file'>;
type Reader = Awaited<ReturnType<typeof createReader>>;

/**
 * The metadata of the files that pages show, and the versions and previews that are made of pictures. The libraries for
 * pictures are loaded with the first file.
 */
export class FileMetadata {
  readonly #notebook: Notebook;
  readonly #options: LoadOptions;
  #reader: Promise<Reader> | undefined;

  /** @param notebook without the files that are held back */
  constructor(notebook: Notebook, options: LoadOptions) {
    this.#notebook = notebook;
    this.#options = options;
  }

  /** The metadata of files in their order. */
  async of(attachments: Attachment[]): Promise<(ImageMetadata | undefined)[]> {
    if (attachments.length === 0) return [];
    const { pictures, metadata } = await this.#read();
    for (const attachment of attachments) pictures.start(attachment);
    await pictures.ready(attachments);
    return attachments.map(({ address }) => metadata(address));
  }

  /** The picture of a page for link previews. */
  async previewOf({ pictures }: PageFacts): Promise<PagePicture | undefined> {
    // Link previews need the absolute URL of a picture.
    if (pictures.length === 0 || !this.#options.siteUrl.origin) return undefined;
    const { previews, metadata } = await this.#read();
    return previews?.of(pictures, metadata);
  }

  /**
   * Finishes all pictures.
   *
   * @param attachments all files that pages show, in the order of the pages
   * @returns the files that were made, and messages about pictures that could not be read
   */
  async finish(
    attachments: Iterable<Attachment>,
  ): Promise<{ pictures: Made[]; previews: Made[]; messages: Message[] }> {
    if (!this.#reader) return { pictures: [], previews: [], messages: [] };
    const { pictures, previews } = await this.#reader;
    const order = [...attachments];
    return {
      messages: pictures.finish(order),
      pictures: pictures.files(order),
      previews: previews?.files() ?? [],
    };
  }

  #read(): Promise<Reader> {
    this.#reader ??= createReader(this.#notebook, this.#options);
    return this.#reader;
  }
}

async function createReader(notebook: Notebook, { cacheDir, siteUrl, pictureVersions: versions = true }: LoadOptions) {
  const { imageMetadata, Pictures, Previews } = await import('../images/index.ts');
  const pictures = new Pictures(cacheDir, { versions });
  return {
    pictures,
    metadata: imageMetadata(notebook, pictures),
    previews: siteUrl.origin ? new Previews(cacheDir, notebook) : undefined,
  };
}
