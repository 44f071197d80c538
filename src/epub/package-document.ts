import { createHash } from 'node:crypto';
import type { BookFile } from './book-files.ts';
import type { BookInfo } from './front-matter.ts';
import { type PageHead, xml, xmlDocument } from './xml.ts';

/** A page of the book, and what e-readers must be able to do to show it. */
export interface BookPage {
  file: string;
  xhtml: string;
  properties: ('nav' | 'mathml' | 'svg')[];
}

/** What the package document says. */
export interface Package {
  info: BookInfo;
  head: Pick<PageHead, 'lang' | 'dir'>;
  /** What tells this book from others: stays when the notes change. */
  identity: string;
  /** When the last of its pages was changed. */
  modified: Date;
  /** In the order in which they are read. */
  pages: BookPage[];
  files: BookFile[];
  /** The picture on its cover, one that is not in `files`. */
  cover: BookFile;
}

/** The file that says where the package document is. */
export const container = (path: string): string =>
  xmlDocument(
    xml(
      'container',
      { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
      xml('rootfiles', {}, xml('rootfile', { 'full-path': path, 'media-type': 'application/oebps-package+xml' })),
    ),
  );

/** The package document of EPUB 3: metadata, all files, and the order of the pages. */
export function packageDocument({ info, head, identity, modified, pages, files, cover }: Package): string {
  const time = modified.toISOString().replace(/\.\d+/, '');
  const dublinCore = Object.entries({
    language: head.lang ?? 'und',
    description: info.tagline,
    rights: info.license,
    source: info.site,
    date: time,
  });
  const metadata = xml(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    xml('dc:identifier', { id: 'id' }, uuidOf(identity)),
    xml('dc:title', {}, info.title),
    ...dublinCore.flatMap(([name, value]) => (value ? [xml(`dc:${name}`, {}, value)] : [])),
    xml('meta', { property: 'dcterms:modified' }, time),
    // As EPUB 2 has it, for older e-readers and shops.
    xml('meta', { name: 'cover', content: 'cover' }),
  );
  const item = (id: string, href: string, type: string, properties?: string) =>
    xml('item', { id, href, 'media-type': type, properties: properties || undefined });
  const manifest = xml(
    'manifest',
    {},
    item('style', 'style.css', 'text/css'),
    ...pages.map((page, index) => item(`page-${index}`, page.file, 'application/xhtml+xml', page.properties.join(' '))),
    item('cover', cover.href, cover.type, 'cover-image'),
    ...files.map(({ href, type }, index) => item(`file-${index}`, href, type)),
  );
  const direction = head.dir === 'rtl' ? { 'page-progression-direction': 'rtl' } : {};
  const spine = xml('spine', direction, ...pages.map((_, index) => xml('itemref', { idref: `page-${index}` })));
  const attributes = { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id' };
  return xmlDocument(xml('package', { ...attributes, dir: head.dir }, metadata, manifest, spine));
}

/** A UUID of version 8, made of a digest: the same book has the same one each time. */
function uuidOf(identity: string): string {
  const digest = createHash('sha256').update(identity).digest('hex');
  const variant = '89ab'[Number.parseInt(digest[16] as string, 16) % 4];
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, digest.slice(20, 32)].join('-')}`;
}
