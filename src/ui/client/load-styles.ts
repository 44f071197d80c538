import { element } from './element.ts';

const loaded = new Map<string, Promise<void>>();

/**
 * Loads a style sheet that pages do without until it is needed.
 *
 * @param address as Vite says it, below the base for which it was bundled; the site may have another
 * @param base of the site, without a slash at its end
 * @returns when it applies, or cannot be loaded
 */
export function loadStyles(address: string, base: string): Promise<void> {
  const known = loaded.get(address);
  if (known) return known;
  const styled = new Promise<void>(resolve => {
    const path = address.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length);
    const link = element('link', { rel: 'stylesheet', href: base + path });
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
  loaded.set(address, styled);
  return styled;
}
