import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { listFiles } from '../../src/files/index.ts';
import { elsewhere } from '../support/hostile-constructs.ts';

/** The files of a folder, path → content. */
export function readSite(folder: string): Map<string, Buffer> {
  return new Map(listFiles(folder).map(path => [path, readFileSync(join(folder, path))]));
}

function unpacked(path: string, content: Buffer): Buffer {
  if (path.endsWith('.br')) return brotliDecompressSync(content);
  const plain = content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
  // A compressed file of the search index.
  return plain[0] === 0x1f && plain[1] === 0x8b ? gunzipSync(plain) : plain;
}

const reversed = (word: string) => [...word].reverse().join('');

/** Where words are in a site, also backwards or without their beginnings: `path: word`. */
export function tracesOf(words: string[], site: Map<string, Buffer>): string[] {
  const forms = words.flatMap(word => [word.slice(3), reversed(word).slice(0, -3)].map(form => ({ word, form })));
  return [...site].flatMap(([path, content]) => {
    const text = `${path}\n${unpacked(path, content).toString('latin1')}`.toLowerCase();
    return forms.filter(({ form }) => text.includes(form)).map(({ word }) => `${path}: ${word}`);
  });
}

/** What of two sites differs: `path: kind of difference`. */
export function differences(one: Map<string, Buffer>, other: Map<string, Buffer>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].flatMap(path => {
    const [a, b] = [one.get(path), other.get(path)];
    if (!a || !b) return [`${path}: only in the ${a ? 'first' : 'second'}`];
    return a.equals(b) ? [] : [`${path}: other content`];
  });
}

const parser = unified().use(rehypeParse);
const loading = ['src', 'srcSet', 'poster', 'data', 'action', 'formAction', 'background', 'xLinkHref'];

/** What in the HTML of a site runs or loads something that is not the site's: `path: element`. */
export function harmInSite(site: Map<string, Buffer>): string[] {
  const found: string[] = [];
  for (const [path, content] of site) {
    if (!path.endsWith('.html') || path.startsWith('-/files/')) continue;
    visit(parser.parse(content.toString()), 'element', ({ tagName, properties, children }) => {
      const names = Object.keys(properties);
      const { href, type } = properties;
      const isRun = tagName === 'script' && children.length > 0 && !/json/.test(String(type));
      const isLoaded = loading.some(name => String(properties[name] ?? '').includes(elsewhere));
      const leads = /^\s*(?:javascript|vbscript|data):/i.test(String(href ?? '').replace(/[\t\n]/g, ''));
      // The frame with the map around a page is the site's own.
      const isMap = tagName === 'iframe' && /^(?!\/\/)[^:?#]*\/-\/map\/[^:?#]*\.svg$/.test(String(properties.src));
      const isElement = /^(?:iframe|object|embed|base|form|style)$/.test(tagName) && !properties.className && !isMap;
      if (isRun || isLoaded || leads || names.some(name => /^on|^style$|^srcDoc$/i.test(name)))
        found.push(`${path}: ${tagName}`);
      else if (isElement && tagName !== 'form') found.push(`${path}: ${tagName}`);
      else if (tagName === 'link' && String(href).includes(elsewhere)) found.push(`${path}: ${tagName}`);
    });
  }
  return found;
}
