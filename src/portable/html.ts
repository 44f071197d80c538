import { finished } from 'node:stream/promises';
import { SAXParser, type StartTag } from 'parse5-sax-parser';
import { escapeHtml } from '../html/index.ts';
import { portablePolicy } from '../security/index.ts';
import { relativeUrl, rootFrom } from './relative-url.ts';

/** Attributes that hold one URL. */
const urlAttributes = new Set('href src action formaction data poster cite longdesc data-short data-to'.split(' '));

/** What {@link portableHtml} needs to know of the site. */
interface PortableSite {
  /** Path of the site on its host, `/` or `/notes/`, percent-encoded. */
  base: string;
  /** Path in the site of the script that stands for all modules. */
  script: string;
}

type Attribute = StartTag['attrs'][number];

/**
 * The HTML of a page that works anywhere: with relative URLs, a script that is no module, and a policy that allows
 * files of the disk. Everything else stays as it is, to the byte.
 *
 * @param file path of the page in the site
 * @returns the new HTML, and the paths in the site of the modules that the page loaded
 */
export async function portableHtml(
  html: string,
  file: string,
  site: PortableSite,
): Promise<{ html: string; modules: string[] }> {
  const modules: string[] = [];
  let insertAt = 0;
  const edits: { from: number; to: number; text: string }[] = [];
  /** @param from where in the page a part of it begins, and where it ends */
  const readPart = async (from: number, to?: number): Promise<void> => {
    const parser = new SAXParser({ sourceCodeLocationInfo: true });
    /** Contents of `<noscript>`, which the parser takes as text, as a browser that runs scripts does. */
    const unread: [from: number, to: number][] = [];
    parser.on('startTag', tag => {
      const location = tag.sourceCodeLocation;
      if (!location) return;
      const [start, end] = [from + location.startOffset, from + location.endOffset];
      if (tag.tagName === 'noscript') unread.push([end, html.indexOf('</noscript>', end)]);
      // Tells scripts where they are, see ui/client/page-links.ts.
      if (tag.tagName === 'html') edits.push({ from: end - 1, to: end - 1, text: ' data-portable' });
      const source = moduleSource(tag, site.base);
      if (source !== undefined) {
        insertAt ||= start;
        modules.push(source);
        edits.push({ from: start, to: endOfScript(html, end), text: '' });
        return;
      }
      // The library's types leave out that the location of a tag contains those of its attributes.
      const { attrs: places = {} } = location as typeof location & { attrs?: Record<string, typeof location> };
      for (const attribute of tag.attrs) {
        const value = portableValue(tag, attribute, file, site.base);
        const name = attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name;
        const place = places[name];
        if (value === undefined || !place) continue;
        const text = `${name}="${escapeHtml(value)}"`;
        edits.push({ from: from + place.startOffset, to: from + place.endOffset, text });
      }
    });
    parser.resume().end(html.slice(from, to));
    await finished(parser);
    for (const part of unread) await readPart(...part);
  };
  await readPart(0);
  if (modules.length > 0) {
    const src = escapeHtml(rootFrom(file) + site.script);
    const text = `<script defer src="${src}" data-modules="${escapeHtml(modules.join(' '))}"></script>`;
    edits.push({ from: insertAt, to: insertAt, text });
  }
  return { html: replaceParts(html, edits), modules };
}

/** The path in the site of a module that a tag loads. */
function moduleSource({ tagName, attrs }: StartTag, base: string): string | undefined {
  const value = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value;
  const src = value('src');
  const isModule = tagName === 'script' && value('type') === 'module';
  return isModule && src?.startsWith(base) ? src.slice(base.length) : undefined;
}

const endOfScript = (html: string, from: number) => html.indexOf('</script>', from) + '</script>'.length;

/** The new value of an attribute; nothing if it stays. */
function portableValue(tag: StartTag, { name, value }: Attribute, file: string, base: string): string | undefined {
  if (name === 'data-base') return rootFrom(file).slice(0, value.endsWith('/') ? undefined : -1);
  if (name === 'srcset' || name === 'imagesrcset') {
    const changed = value.replace(/(?<=^|,\s)\s*\S+/g, url => relativeUrl(url.trim(), file, base) ?? url);
    return changed === value ? undefined : changed;
  }
  if (name === 'content' && tag.tagName === 'meta') return portableContent(tag, value, file, base);
  return urlAttributes.has(name) ? relativeUrl(value, file, base) : undefined;
}

function portableContent({ attrs }: StartTag, content: string, file: string, base: string): string | undefined {
  const kind = attrs.find(({ name }) => name === 'http-equiv')?.value.toLowerCase();
  if (kind === 'content-security-policy') return portablePolicy(content);
  const [, before, url = ''] = (kind === 'refresh' && /^(\d+;\s*url=)(.*)$/is.exec(content)) || [];
  const relative = relativeUrl(url, file, base);
  return before && relative && before + relative;
}

/** Replaces parts of a text. Edits at the same place keep their order. */
export function replaceParts(text: string, edits: { from: number; to: number; text: string }[]): string {
  let [done, edited] = [0, ''];
  for (const { from, to, text: inserted } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    edited += text.slice(done, from) + inserted;
    done = to;
  }
  return edited + text.slice(done);
}
