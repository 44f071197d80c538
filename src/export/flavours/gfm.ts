import type { Flavour } from '../flavour.ts';
import { frontMatter } from '../front-matter.ts';
import { gfmHandlers } from '../handlers.ts';
import { zimLayout } from '../layouts.ts';
import { gfmExtensions, gfmUnsafe } from '../write.ts';

/**
 * CommonMark with GitHub's extensions (https://github.github.com/gfm/), for editors and viewers of Markdown. They make
 * the anchors of headings as GitHub does.
 */
export const gfm: Flavour = {
  name: 'gfm',
  reader: 'Markdown',
  next: 'open it in any editor',
  layout: zimLayout,
  header: ({ data: { title, name: page, created, tags } }) => frontMatter({ title, page, created, tags }),
  hasTitle: false,
  listsFolders: false,
  listsHome: false,
  math: false,
  fragment: ({ kind, heading, id }) => (kind === 'heading' ? heading?.slug : id),
  handlers: gfmHandlers,
  markdown: { extensions: gfmExtensions, unsafe: gfmUnsafe },
};
