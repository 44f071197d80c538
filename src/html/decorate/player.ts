import type { Element, ElementContent } from 'hast';
import { withBaseIfLocal } from '../../address/index.ts';
import { fill, formatSize } from '../../i18n/index.ts';
import type { ImageMetadata } from '../options.ts';
import { type Context, h } from './context.ts';
import type { Shown } from './picture.ts';

/**
 * A film, a sound or a document in the browser's own player, and below it a link to download the file. Within a link
 * there can be neither: what is shown there is still, and named.
 */
export function player(shown: Shown, facts: ImageMetadata, context: Context): Element {
  const { address, name, alt, title, size } = shown;
  const { options, labels, inLink } = context;
  const src = withBaseIfLocal(address, options.base ?? '/');
  const text = (value: string): ElementContent => ({ type: 'text', value });
  const controls = inLink ? {} : { controls: true, ariaLabel: alt || name };
  const element =
    facts.kind === 'pdf'
      ? h('object', { data: src, type: 'application/pdf', ...size, title: title ?? (alt || name) })
      : h(facts.kind ?? 'video', { src, ...(facts.kind === 'video' && size), ...controls, preload: 'metadata', title });
  if (inLink) {
    return h('span', { className: ['player'] }, [element, h('span', { dataGenerated: true }, [text(alt || name)])]);
  }
  const label = fill(labels.download, { name });
  const bytes = facts.size === undefined ? [] : [text(` (${formatSize(facts.size, options.language ?? 'en')})`)];
  const link = h('a', { href: src, download: true }, [text(label)]);
  return h('span', { className: ['player'] }, [element, h('span', { dataGenerated: true }, [link, ...bytes])]);
}

/** A player alone in its paragraph is a figure, and its link the caption. */
export function asFigure({ properties, children }: Element): Element {
  const parts = children.map(child =>
    child.type === 'element' && child.properties.dataGenerated ? { ...child, tagName: 'figcaption' } : child,
  );
  return h('figure', properties, parts);
}
