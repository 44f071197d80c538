import type { Element } from 'hast';
import { h } from 'hastscript';
import { withBaseIfLocal } from '../../address/index.ts';
import { fill, formatSize } from '../../i18n/index.ts';
import type { ImageMetadata } from '../options.ts';
import type { DecorateContext } from './context.ts';
import type { MediaFile } from './picture.ts';

/**
 * A video, a sound or a PDF in the browser's own player, with a link below to download the file. A link can contain
 * neither controls nor links: within one, the player has no controls, and the file's name stands below it.
 */
export function player(file: MediaFile, metadata: ImageMetadata, context: DecorateContext): Element {
  const { address, name, alt, title, size } = file;
  const { options, labels, locale, languages, inLink } = context;
  const src = withBaseIfLocal(address, options.base ?? '/');
  const kind = metadata.kind ?? 'video';
  const controls = inLink ? {} : { controls: true, ariaLabel: alt || name };
  const element =
    kind === 'pdf'
      ? h('object', { data: src, type: 'application/pdf', ...size, title: title ?? (alt || name) })
      : h(kind, { src, ...(kind === 'video' && size), ...controls, preload: 'metadata', title });
  if (inLink) {
    return h('span', { className: ['player'] }, [element, h('span', { dataGenerated: true }, alt || name)]);
  }
  const download = h('a', { href: src, download: true }, fill(labels.download, { name }));
  const bytes = metadata.size === undefined ? [] : [` (${formatSize(metadata.size, locale)})`];
  return h('span', { className: ['player'] }, [
    element,
    h('span', { dataGenerated: true, ...languages.of(labels.download) }, [download, ...bytes]),
  ]);
}

/** A player alone in its paragraph becomes a figure with the download link as its caption. */
export function playerFigure({ properties, children }: Element): Element {
  const parts = children.map(child =>
    child.type === 'element' && child.properties.dataGenerated ? { ...child, tagName: 'figcaption' } : child,
  );
  return h('figure', properties, parts);
}
