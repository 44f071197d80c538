import type { PageLink } from '../conversion/index.ts';
import { type Message, message } from '../messages.ts';
import type { Page } from '../notebook/index.ts';

/** Checks the anchors of links against the ids on their target pages, after all pages have been rendered. */
export class AnchorCheck {
  readonly #ids = new Map<string, string[]>();
  readonly #links: { link: PageLink; file: string | undefined }[] = [];

  /**
   * Adds a page.
   *
   * @param ids every id on the page
   * @param links the links of the page
   */
  add(page: Page, ids: string[], links: PageLink[]): void {
    this.#ids.set(page.name, ids);
    for (const link of links) {
      if (link.exists && link.anchor) this.#links.push({ link, file: page.file?.path });
    }
  }

  /** A message for each link to an anchor that does not exist. */
  messages(): Message[] {
    const sets = new Map<string, Set<string>>();
    return this.#links.flatMap(({ link: { page, anchor, point }, file }) => {
      const ids = sets.get(page) ?? new Set(this.#ids.get(page));
      sets.set(page, ids);
      if (!anchor || ids.has(anchor)) return [];
      return [message('missing-anchor', { page, anchor }, point, file)];
    });
  }
}
