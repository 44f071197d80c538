import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { labelsFor, pageLanguages } from '../i18n/index.ts';
import type { Chapter } from './chapters.ts';
import { elementsIn, type NoteReferences, noteContent } from './note-content.ts';
import type { BookPage } from './package-document.ts';
import { type PageHead, xhtmlPage } from './xml.ts';

/** A page of the notebook as a page of the book. @param html of its note */
export function chapterPage(
  chapter: Chapter,
  html: string,
  head: Pick<PageHead, 'lang' | 'dir'>,
  references: NoteReferences,
): BookPage {
  const { data, file, path, children } = chapter;
  const note = noteContent(html, references);
  const content: ElementContent[] = [
    ...(path.length > 0 ? [h('p', { className: ['path'], dir: 'auto' }, path.join(' › '))] : []),
    h('section', { className: ['note'], dir: 'auto' }, [
      ...(data.titled ? [] : [h('h1', { dir: 'auto' }, data.title)]),
      ...note,
    ]),
    ...(data.note || children.length === 0 ? [] : [subPages(children, head.lang)]),
  ];
  const names = elementsIn(content);
  const properties: BookPage['properties'] = [];
  if (names.has('math')) properties.push('mathml');
  if (names.has('svg')) properties.push('svg');
  return { file, xhtml: xhtmlPage({ title: data.title, ...head }, content), properties };
}

/** What a folder without a note leads to. */
function subPages(pages: Chapter[], language: string | undefined): ElementContent {
  const label = labelsFor(language).subPages;
  return h('section', [
    h('h2', { ...pageLanguages(language).of(label) }, label),
    h(
      'ul',
      pages.map(({ data, file }) => h('li', [h('a', { href: file, dir: 'auto' }, data.title)])),
    ),
  ]);
}
