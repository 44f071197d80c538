import { isDangerous, isExternal, withBaseIfLocal } from '../../address/index.ts';
import { type Finish, h, textOf } from './context.ts';

const withoutScheme = (address: string) => address.replace(/^[a-z]+:(?:\/\/)?/i, '');

/**
 * A link gets the base, or what marks it as leading away, and whether its text says where to. Within another link it is only text; an address that a
 * browser would run is taken away, and the link marked like one to a page that does not exist.
 */
export const link: Finish = (element, { inLink, options: { base = '/' } }) => {
  const { properties } = element;
  const { href } = properties;
  if (inLink) return element.children;
  if (properties.dataFootnoteRef !== undefined) properties.ariaDescribedBy = ['note:label'];
  if (properties.dataFootnoteBackref !== undefined) properties.dataGenerated = true;
  if (typeof href !== 'string') return;
  if (isDangerous(href)) {
    delete properties.href;
    properties.dataMissing = href;
  } else if (isExternal(href)) {
    const isBare = withoutScheme(textOf(element)) === withoutScheme(href);
    properties.className = isBare ? ['external', 'bare'] : ['external'];
    properties.rel = ['external', 'noreferrer'];
  } else {
    properties.href = withBaseIfLocal(href, base);
  }
  return;
};

/**
 * A tag becomes a link to its page, if it has one. What stands for the picture of an object is not the note's text.
 */
export const span: Finish = (element, { inLink, options: { base = '/', tagAddress } }) => {
  const { dataTag, dataObject } = element.properties;
  if (dataObject !== undefined) element.children = [h('span', { dataGenerated: true }, element.children)];
  if (typeof dataTag !== 'string' || inLink) return;
  const address = tagAddress?.(dataTag);
  if (address === undefined || isDangerous(address)) return;
  element.tagName = 'a';
  element.properties.href = withBaseIfLocal(address, base);
  return;
};
