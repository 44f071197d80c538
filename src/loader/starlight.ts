import { editUrlOf } from '../address/index.ts';
import type { NoteData } from './schema.ts';

/** What Starlight shows of a page, as its `docsSchema` takes it. */
export interface StarlightData extends Record<string, unknown> {
  title: string;
  description?: string;
  lastUpdated?: Date;
  editUrl?: string;
  sidebar: { order?: number; hidden?: boolean };
  pagefind?: boolean;
  head?: object[];
}

/**
 * The data of a page for Starlight. Unlisted pages are neither in its sidebar nor found by its search, and search engines
 * are asked to leave them out.
 *
 * @param position in the order of the notebook: a page comes before those below it, as Starlight's groups expect
 * @param editUrl the notebook's setting
 */
export function starlightData(
  note: NoteData,
  position: number | undefined,
  editUrl: string | undefined,
): StarlightData {
  const { title, description, changed, file, unlisted } = note;
  const noindex = { tag: 'meta', attrs: { name: 'robots', content: 'noindex' } };
  return {
    title,
    ...(description && { description }),
    ...(changed && { lastUpdated: new Date(changed) }),
    ...(editUrl && file && { editUrl: editUrlOf(editUrl, file) }),
    sidebar: { ...(position !== undefined && { order: position }), ...(unlisted && { hidden: true }) },
    ...(unlisted && { pagefind: false, head: [noindex] }),
  };
}

/** The title at the beginning of a note, with its permalink. */
const heading = /^\s*<h1\b(?:[^>]*\sid="([^"]*)")?[^>]*>[\s\S]*?<\/h1>(?:<a class="permalink"[^>]*><\/a>)?/;

/** The HTML of a note without its title, which Starlight shows itself. Links to the title still lead to its place. */
export function withoutTitle(html: string): string {
  return html.replace(heading, (_, id) => (id ? `<span id="${id}"></span>` : ''));
}
