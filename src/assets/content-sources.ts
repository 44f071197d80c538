import { createHash } from 'node:crypto';
import { needsWasm } from '../pagefind/shared/languages.ts';
import type { HeadElement, SiteSettings } from '../settings/index.ts';

/** What a script may load from the origins that it names: it could fetch and send anything by itself. */
const ofScripts = ['style-src', 'img-src', 'font-src', 'connect-src', 'media-src', 'frame-src'];

/** What links load, by their `rel` and `as`. */
const ofLinks: Record<string, string[]> = {
  stylesheet: ['style-src', 'font-src'],
  icon: ['img-src'],
  'apple-touch-icon': ['img-src'],
  manifest: ['manifest-src'],
  modulepreload: ['script-src'],
  script: ['script-src'],
  style: ['style-src'],
  image: ['img-src'],
  font: ['font-src'],
  fetch: ['connect-src'],
};

/** Scripts of these types are data, which browsers do not run. */
const isData = (type = '') => !/^$|^module$|^importmap$|^speculationrules$|(?:java|ecma)script/i.test(type);

const hashOf = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

const originOf = (address = ''): string => {
  if (!/^(?:https?:)?\/\//i.test(address) || !URL.canParse(address, 'https://localhost')) return "'self'";
  return new URL(address, 'https://localhost').origin;
};

/** The sources that an element needs: pairs of a directive and a source. */
function sourcesOf({ tag, attrs, content }: HeadElement): [string, string][] {
  if (tag === 'style') return [['style-src', hashOf(content)]];
  if (tag === 'script') {
    if (attrs.src !== undefined) return [['script-src', originOf(attrs.src)]];
    return isData(attrs.type) ? [] : [['script-src', hashOf(content)]];
  }
  const uses = tag === 'link' ? [...(attrs.rel ?? '').split(/\s+/), attrs.rel?.includes('preload') && attrs.as] : [];
  return uses
    .flatMap(use => (use && ofLinks[use.toLowerCase()]) || [])
    .map((directive): [string, string] => [directive, originOf(attrs.href)]);
}

/**
 * What the content security policy must allow for the author's scripts and elements of the head, exactly their origins, and
 * the hashes of what stands in the page; for the worker; and for search, which in most languages is compiled from WebAssembly.
 *
 * @returns directive → sources
 */
export function contentSourcesOf({
  scripts,
  head,
  offline,
  language,
}: Pick<SiteSettings, 'scripts' | 'head' | 'offline' | 'language'>): Record<string, string[]> {
  const pairs: [string, string][] = needsWasm(language) ? [['script-src', "'wasm-unsafe-eval'"]] : [];
  pairs.push(...head.flatMap(sourcesOf));
  // The address of a worker is one of the things that a policy of trusted types must have seen.
  if (offline === 'on') pairs.push(['trusted-types', 'zimlight-offline']);
  for (const { url, allow } of scripts) {
    if (url) pairs.push(['script-src', new URL(url).origin]);
    for (const origin of [...(url ? [new URL(url).origin] : []), ...allow])
      pairs.push(...ofScripts.map((directive): [string, string] => [directive, origin]));
  }
  const sources: Record<string, string[]> = {};
  for (const [directive, source] of pairs) sources[directive] = [...new Set([...(sources[directive] ?? []), source])];
  return sources;
}
