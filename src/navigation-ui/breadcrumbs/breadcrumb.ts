import type { Labels, LanguageAttributes } from '../../i18n/index.ts';
import type { PageReference } from '../../navigation/index.ts';
import { languages } from '../../ui/languages.ts';
import { siteInfo } from '../../ui/site-info.ts';

/** An ancestor of a page, in its breadcrumbs; with its language if its title is a label. */
export interface Breadcrumb extends PageReference, LanguageAttributes {
  /** Whether its parent has other pages, which a menu offers. */
  hasSiblings: boolean;
}

/** The breadcrumbs of a page that has no page above it: the notebook alone. */
export const homeCrumb = (): Breadcrumb[] => [{ name: '', title: siteInfo.name, address: '/', hasSiblings: false }];

/** The breadcrumb of a list, on a page that is part of it. */
export const listCrumb = (list: keyof Labels['lists'], labels: Labels): Breadcrumb => ({
  name: '',
  title: labels.lists[list],
  address: `/-/${list}/`,
  hasSiblings: false,
  ...languages.of(labels.lists[list]),
});
