import { h } from 'hastscript';
import { isDangerous, isExternal, withBaseIfLocal } from '../../address/index.ts';
import { isActive } from '../../security/index.ts';
import { type Handler, textOf } from './context.ts';

/** An IPv6 address as host, of which remark-rehype has encoded the brackets. Browsers refuse it so. */
const encodedHost = /^([a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?)%5B([\da-f:.]+)%5D(?=[:/?#]|$)/i;

const withoutScheme = (url: string) => url.replace(/^[a-z]+:(?:\/\/)?/i, '');

/** A path on the author's computer, or one to a folder. No site can lead there, so it looks like other text. */
const localPath = /^(?:[/~]|file:|[a-z]:[\\/])|[\\/]$/i;

/**
 * A link on the site gets the base; one to another site is marked as external, and as `bare` if its text is its URL.
 * A URL that a browser would run is removed, and the link marked like one to a missing page. A link within a link
 * becomes its text.
 */
export const link: Handler = (element, { inLink, labels, languages, options: { base = '/' } }) => {
  const { properties } = element;
  const { href } = properties;
  if (inLink) return element.children;
  if (properties.dataFootnoteRef !== undefined) properties.ariaDescribedBy = ['note:label'];
  if (properties.dataFootnoteBackref !== undefined) {
    element.properties = Object.assign(properties, { dataGenerated: true, ...languages.of(labels.footnoteBack) });
  }
  const { dataMissing } = properties;
  if (typeof dataMissing === 'string' && localPath.test(dataMissing)) properties.className = ['local-path'];
  if (typeof href !== 'string') return;
  if (isDangerous(href)) {
    delete properties.href;
    properties.dataMissing = href;
  } else if (isExternal(href)) {
    const url = href.replace(encodedHost, '$1[$2]');
    properties.href = url;
    const isBare = withoutScheme(textOf(element)) === withoutScheme(url);
    properties.className = isBare ? ['external', 'bare'] : ['external'];
    properties.rel = ['external', 'noreferrer'];
  } else {
    properties.href = withBaseIfLocal(href, base);
    // For hosts that send no headers.
    if (href.startsWith('/-/files/') && isActive(href.replace(/[?#].*/s, ''))) properties.download = '';
  }
  return;
};

/** A tag becomes a link to its page, if it has one. The text in place of an object's missing picture is generated. */
export const span: Handler = (element, { inLink, options: { base = '/', tagAddress } }) => {
  const { dataTag, dataObject } = element.properties;
  if (dataObject !== undefined) element.children = [h('span', { dataGenerated: true }, element.children)];
  if (typeof dataTag !== 'string' || inLink) return;
  const address = tagAddress?.(dataTag);
  if (address === undefined || isDangerous(address)) return;
  element.tagName = 'a';
  element.properties.href = withBaseIfLocal(address, base);
  return;
};
