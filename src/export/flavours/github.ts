import type { Flavour } from '../flavour.ts';
import { commentedFields, creationAndTags } from '../front-matter.ts';
import { readmeLayout } from '../layouts.ts';
import { gfm } from './gfm.ts';

/**
 * A repository on GitHub, or on a forge that follows it. GitHub shows front matter as a table above each page, so it is
 * a comment here.
 */
export const github: Flavour = {
  ...gfm,
  name: 'github',
  reader: 'GitHub',
  next: 'commit it to a repository',
  layout: readmeLayout,
  header: page => commentedFields(creationAndTags(page)),
  listsHome: true,
  math: true,
};
