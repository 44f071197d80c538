import { posix } from 'node:path';
import type { Message } from '../messages.ts';
import type { Attachment, Notebook, Page } from '../notebook/index.ts';
import { type Finding, type Guard, NO_ATTACHMENTS, NOT_IN_ONLY, ORPHAN } from './guard.ts';
import type { NoteFacts } from './note-facts.ts';

/** Asks guards about the pages and files of a notebook, and keeps what they found. */
export class Gate {
  readonly messages: Message[] = [];
  /** Tags of pages, private parts included. */
  readonly tags = new Map<Page, string[]>();
  /** The number of private parts of pages that have any. */
  readonly parts = new Map<Page, number>();
  readonly pages = new Map<Page, Finding>();
  readonly files = new Map<Attachment, Finding>();
  readonly #asked = new Set<Page>();
  readonly #guards: Guard[];
  readonly #factsOf: (page: Page) => NoteFacts | Promise<NoteFacts>;

  constructor(guards: Guard[], factsOf: (page: Page) => NoteFacts | Promise<NoteFacts>) {
    this.#guards = guards;
    this.#factsOf = factsOf;
  }

  /** Asks about all pages. */
  async askAboutPages({ pages }: Notebook): Promise<void> {
    for (const page of pages.values()) await this.findingAbout(page, pages);
  }

  /**
   * Why a page is held back, if it is. Pages above it are asked about first: what is below a held-back page is held back
   * with it.
   *
   * @param pages all pages of the notebook by their names
   */
  async findingAbout(page: Page, pages: ReadonlyMap<string, Page>): Promise<Finding | undefined> {
    if (this.#asked.has(page)) return this.pages.get(page);
    this.#asked.add(page);
    const parent = pages.get(page.parent ?? '');
    const above = parent && (await this.findingAbout(parent, pages));
    const found = above && !above.alone ? { reason: above.reason } : await this.#askAbout(page);
    if (found) this.pages.set(page, found);
    this.messages.push(...(found?.messages ?? []));
    return found;
  }

  async #askAbout(page: Page): Promise<Finding | undefined> {
    const note = await this.#factsOf(page);
    this.tags.set(page, note.tags);
    if (note.parts > 0) this.parts.set(page, note.parts);
    for (const guard of this.#guards) {
      const found = await guard.page?.(page, note);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * Asks about all files. A file belongs to the page in whose folder it is, and is not published without that page.
   *
   * @param published names of the pages that are published
   */
  async askAboutFiles({ pages, attachments }: Notebook, published: ReadonlySet<string>): Promise<void> {
    const byFolder = Map.groupBy(pages.values(), page => page.folder);
    const ownersOf = (path: string): Page[] => {
      for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
        const owners = byFolder.get(folder);
        if (owners) return owners;
      }
      return [];
    };
    for (const file of attachments.values()) {
      const owners = ownersOf(file.path);
      const held = owners.map(owner => this.pages.get(owner)).find(Boolean);
      const orphan = owners.some(({ name }) => !published.has(name)) ? { reason: ORPHAN } : undefined;
      const found: Finding | undefined =
        (held && { reason: held.reason }) ?? orphan ?? (await this.#askAboutFile(file));
      if (found) this.files.set(file, found);
      this.messages.push(...(found?.messages ?? []));
    }
  }

  /** Asks about the files that the author adds to the site, which belong to no page. */
  async askAboutStaticFiles({ staticFiles }: Notebook): Promise<void> {
    for (const file of staticFiles) {
      const found = await this.#askAboutFile(file, NO_ATTACHMENTS);
      if (found) this.files.set(file, found);
      this.messages.push(...(found?.messages ?? []));
    }
  }

  /**
   * Whether a file that a setting names, such as the logo, is held back. It may be used even if pages may not use it, because of
   * `attachments: none` or because its page is not published. Call {@link askAboutFiles} first.
   */
  async holdsBack(file: Attachment): Promise<boolean> {
    const { reason } = this.files.get(file) ?? {};
    if (reason && ![NO_ATTACHMENTS, NOT_IN_ONLY, ORPHAN].includes(reason)) return true;
    return (await this.#askAboutFile(file, NO_ATTACHMENTS)) !== undefined;
  }

  /** @param ignored a reason that does not count */
  async #askAboutFile(file: Attachment, ignored?: string): Promise<Finding | undefined> {
    for (const guard of this.#guards) {
      const found = await guard.file?.(file);
      if (found && found.reason !== ignored) return found;
    }
    return undefined;
  }
}
