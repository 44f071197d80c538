import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ContentsEntry } from './chapters.ts';

/** What a book says of itself. */
export interface BookInfo {
  title: string;
  /** Of the notebook, if the book is a section of it. */
  notebook?: string | undefined;
  tagline?: string | undefined;
  /** The terms on which readers may use the notes. */
  license?: string | undefined;
  /** URL of the site. */
  site?: string | undefined;
  /** Day of the last change, as people write it. */
  changed?: string | undefined;
}

/** The page at the front. */
export function titlePage({ title, notebook, tagline, license, site, changed }: BookInfo): ElementContent[] {
  const lines = [tagline, changed, license].filter(line => line !== undefined);
  return [
    h('section', { className: ['title-page'], 'epub:type': 'titlepage' }, [
      ...(notebook ? [h('p', { className: ['notebook'], dir: 'auto' }, notebook)] : []),
      h('h1', { dir: 'auto' }, title),
      ...lines.map(line => h('p', { dir: 'auto' }, line)),
      ...(site ? [h('p', [h('a', { href: site }, site)])] : []),
    ]),
  ];
}

/** The table of contents, for e-readers and as a page. @param label its heading */
export function contentsPage(entries: ContentsEntry[], label: string): ElementContent[] {
  return [h('nav', { 'epub:type': 'toc', id: 'contents', role: 'doc-toc' }, [h('h1', label), list(entries)])];
}

const list = (entries: ContentsEntry[]): ElementContent =>
  h(
    'ol',
    entries.map(({ title, chapter, children }) =>
      h('li', [
        chapter ? h('a', { href: chapter.file }, title) : h('span', title),
        ...(children.length > 0 ? [list(children)] : []),
      ]),
    ),
  );
