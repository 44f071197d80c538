import { type Message, message } from '../messages.ts';
import type { Page } from '../notebook/index.ts';
import type { PageLink } from './link-targets.ts';

/** Holds the anchors of links against the ids of the pages that they lead to, once all pages have been read. */
export class AnchorCheck {
  readonly #ids = new Map<string, Set<string>>();
  readonly #links: { link: PageLink; file: string | undefined }[] = [];

  /** @param ids every id on the page */
  add(page: Page, ids: string[], links: PageLink[]): void {
    this.#ids.set(page.name, new Set(ids));
    for (const link of links) {
      if (link.exists && link.anchor) this.#links.push({ link, file: page.file?.path });
    }
  }

  /** A message for each link to a place that its page has not. */
  messages(): Message[] {
    return this.#links.flatMap(({ link: { page, anchor, place }, file }) => {
      if (!anchor || this.#ids.get(page)?.has(anchor)) return [];
      const found = message('missing-anchor', { page, anchor }, place);
      found.file = file;
      return [found];
    });
  }
}
