import type { PageData, SiteInfo } from '../../collection/index.ts';
import { linkAddress } from '../../collection/link-address.ts';
import { type LanguageAttributes, labelsFor, pageLanguages } from '../../i18n/index.ts';
import { fileHref, siteHref } from '../../ui/links.ts';

/** A link that the author adds to the header or the footer; with its language if its text is a label. */
export interface SiteLink extends LanguageAttributes {
  label: string;
  href: string;
}

/** The links of the author. */
export interface SiteLinks {
  header: SiteLink[];
  footer: SiteLink[];
  /** The licence; without `href` it is a text. */
  license?: { label: string; href?: string };
}

type LinkSettings = Pick<SiteInfo, 'headerLinks' | 'footerLinks' | 'imprint' | 'license' | 'language'>;

type LinkTarget = SiteInfo['headerLinks'][string];

const isLinked = ({ url, page }: LinkTarget) => url !== undefined || page !== undefined;

/** The `href` of a target. An address of the site has the base before it. */
function hrefOf({ url, page = '' }: LinkTarget, pages: Pick<PageData, 'name' | 'address'>[]): string {
  if (url !== undefined) return /^\/(?!\/)/.test(url) ? fileHref(url) : url;
  const [, address = '', anchor = ''] = /^([^#]*)(.*)/s.exec(linkAddress(page, pages)) ?? [];
  return siteHref(address) + anchor;
}

/**
 * The links of the author: those of the header, those of the footer with the legal notice last, and the licence.
 *
 * @param pages all published pages
 */
export function siteLinks(
  { headerLinks, footerLinks, imprint, license, language }: LinkSettings,
  pages: Pick<PageData, 'name' | 'address'>[],
): SiteLinks {
  const of = (links: Record<string, LinkTarget>) =>
    Object.entries(links).map(([label, target]) => ({ label, href: hrefOf(target, pages) }));
  const { imprint: label } = labelsFor(language);
  const legal = imprint ? [{ label, href: hrefOf(imprint, pages), ...pageLanguages(language).of(label) }] : [];
  return {
    header: of(headerLinks),
    footer: [...of(footerLinks), ...legal],
    ...(license && { license: { label: license.name, ...(isLinked(license) && { href: hrefOf(license, pages) }) } }),
  };
}
