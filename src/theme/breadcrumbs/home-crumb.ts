import type { Labels } from '../../i18n/index.ts';
import { languages } from '../../ui/languages.ts';
import { siteInfo } from '../../ui/site-info.ts';
import type { Breadcrumb } from '../route-data.ts';

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
