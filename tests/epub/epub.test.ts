import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import sax from 'sax';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { header, makeFolder } from '../support/folder.ts';
import { readZip } from '../support/read-zip.ts';
import { runMain } from '../support/run-main.ts';

const root = join(import.meta.dirname, '../..');
const validator = process.env.ZIMLIGHT_EPUBCHECK;

interface XmlNode {
  name: string;
  attributes: Record<string, string>;
}

/** The elements of an XML document. @throws if it is not well-formed */
function elementsOf(text: string): XmlNode[] {
  const parser = sax.parser(true);
  const elements: XmlNode[] = [];
  parser.onopentag = ({ name, attributes }) => {
    elements.push({ name, attributes: attributes as Record<string, string> });
  };
  parser.onerror = error => {
    throw error;
  };
  parser.write(text).close();
  return elements;
}

/** Exports a notebook as an EPUB, and checks what every EPUB must have. @returns the text of its files by their names */
async function exportEpub(folder: string, notebook: string, ...args: string[]) {
  const file = join(folder, 'book.epub');
  const run = await runMain(['export', notebook, '-f', 'epub', '-o', file, ...args], folder);
  expect([run.code, run.stderr]).toEqual([0, 'The EPUB is book.epub\n']);
  const entries = readZip(readFileSync(file));
  expect(entries[0]).toEqual({
    ...{ name: 'mimetype', content: Buffer.from('application/epub+zip'), isStored: true, extra: 0 },
  });
  const files = new Map(entries.map(({ name, content }) => [name, content]));
  const texts = new Map([...files].map(([name, content]) => [name, content.toString()]));
  expect(texts.get('META-INF/container.xml')).toContain('full-path="book/package.opf"');

  const opf = elementsOf(texts.get('book/package.opf') ?? '');
  const items = opf.filter(({ name }) => name === 'item').map(({ attributes }) => attributes);
  const inPackage = ['mimetype', 'META-INF/container.xml', 'book/package.opf'];
  expect([...inPackage, ...items.map(({ href }) => `book/${href}`)].sort()).toEqual([...files.keys()].sort());
  const spine = opf.filter(({ name }) => name === 'itemref').map(({ attributes }) => attributes.idref);
  const pages = items.filter(item => item['media-type'] === 'application/xhtml+xml');
  expect(spine).toEqual(pages.map(({ id }) => id));

  const [cover] = items.filter(({ properties }) => properties === 'cover-image');
  expect(opf.find(({ attributes }) => attributes.name === 'cover')?.attributes.content).toBe(cover?.id);
  const { format, width, height } = await sharp(files.get(`book/${cover?.href}`)).metadata();
  expect([cover?.['media-type'], format, width, height]).toEqual(['image/png', 'png', 1600, 2400]);

  const elements = new Map(pages.map(({ href = '' }) => [href, elementsOf(texts.get(`book/${href}`) ?? '')]));
  const idsOf = (page: string) => (elements.get(page) ?? []).flatMap(({ attributes }) => attributes.id ?? []);
  for (const [page, found] of elements) {
    const { properties = '' } = items.find(({ href }) => href === page) ?? {};
    for (const name of ['svg', 'math']) {
      expect(properties.includes(name)).toBe(found.some(element => element.name === name));
    }
    expect(new Set(idsOf(page)).size).toBe(idsOf(page).length);
    for (const { attributes } of found) {
      const target = attributes.src ?? attributes.href ?? '';
      if (target === '' || /^[a-z]+:/.test(target)) continue;
      const [path = '', fragment] = target.split('#').map(decodeURIComponent);
      expect([page, target, files.has(posix.join('book', path))]).toEqual([page, target, true]);
      if (fragment !== undefined) expect(idsOf(path)).toContain(fragment);
    }
  }
  validate(file);
  return { ...run, texts, files };
}

/** Has EPUBCheck, the reference validator, read the book, if its path is known: it takes many seconds. */
function validate(file: string): void {
  if (!validator) return;
  const { stdout, stderr } = spawnSync('java', ['-jar', validator, file], { encoding: 'utf8' });
  expect(stdout + stderr).toContain('0 fatals / 0 errors');
}

const text = (pages: Map<string, string>, name: string) => pages.get(`book/${name}`) ?? '';

describe('zimlight export --flavour epub', () => {
  test('writes a title page, a table of contents and a page for each page, in the order of the site', async () => {
    const folder = makeFolder({
      'notes/notebook.zim': '[Notebook]\nname=Garden & house\nhome=Home\n',
      'notes/zimlight.yaml': 'language: en\ntagline: What grows\nlicense: CC-BY-4.0\n',
      'notes/Home.txt': `${header}Welcome\n`,
      'notes/A/B.txt': `${header}====== Second ======\nSee [[C#Far away|the rest]], [[:A]], [[Missing]], and [[#Nowhere]].\n`,
      'notes/A/C.txt': `${header}== Far away ==\n[*] done\n[ ] open\n\nNOTE: this\n`,
    });
    const { texts } = await exportEpub(folder, 'notes');
    expect(text(texts, 'package.opf')).toMatch(
      /<dc:title>Garden &#x26; house<.*<dc:language>en<.*<dc:rights>CC BY 4.0</,
    );
    expect(text(texts, 'title.xhtml')).toMatch(/<h1 dir="auto">Garden &#x26; house<\/h1><p dir="auto">What grows</);
    expect(text(texts, 'contents.xhtml')).toContain(
      '<ol><li><a href="page-1.xhtml">Home</a></li><li><a href="page-2.xhtml">A</a><ol>' +
        '<li><a href="page-4.xhtml">C</a></li><li><a href="page-3.xhtml">Second</a></li></ol></li></ol>'.replace(
          /page-4(.*)page-3/,
          'page-3$1page-4',
        ),
    );
    const second = text(texts, 'page-4.xhtml');
    expect(second).toContain('<p class="path" dir="auto">A</p>');
    expect(second).toContain('<a href="page-3.xhtml#far-away">the rest</a>');
    expect(second).toContain('<a href="page-2.xhtml">');
    // A folder without a note leads to its pages.
    expect(text(texts, 'page-2.xhtml')).toContain('<li><a href="page-3.xhtml" dir="auto">C</a></li>');
    expect(text(texts, 'page-3.xhtml')).toContain('<span class="box">☑</span> done');
    expect(text(texts, 'page-3.xhtml')).toContain('<div data-alert="note" role="note"><svg xmlns=');
  });

  test('contains pictures, in formats that every e-reader knows, without what cameras write into them', async () => {
    const image = sharp({ create: { width: 30, height: 20, channels: 3, background: '#369' } });
    const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1' } };
    const folder = makeFolder({
      'notes/Home.txt': `${header}{{./a.webp|one}} {{./b.jpg}} {{./c.svg}} {{./d.png}} {{./e.mp3}} {{./f.pdf}}\n`,
      'notes/Home/a.webp': await image.webp().toBuffer(),
      'notes/Home/b.jpg': await image.jpeg().withExif(place).toBuffer(),
      'notes/Home/c.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x</script></svg>',
      'notes/Home/d.png': await sharp({ create: { width: 3000, height: 10, channels: 3, background: '#369' } })
        .png()
        .toBuffer(),
      'notes/Home/e.mp3': 'ID3',
      'notes/Home/f.pdf': '%PDF',
    });
    const { files, texts, stdout } = await exportEpub(folder, 'notes');
    const names = [...files.keys()].filter(name => name.startsWith('book/files/')).sort();
    expect(names).toEqual([1, 2, 3, 4, 5].map(n => `book/files/${n}.${['png', 'jpg', 'svg', 'png', 'mp3'][n - 1]}`));
    const pictureOf = (name: string) => sharp(files.get(`book/files/${name}`)).metadata();
    expect(await pictureOf('1.png')).toMatchObject({ format: 'png', width: 30 });
    expect((await pictureOf('2.jpg')).exif).toBeUndefined();
    expect(texts.get('book/files/3.svg')).not.toContain('script');
    expect(await pictureOf('4.png')).toMatchObject({ width: 2000 });
    const page = text(texts, 'page-1.xhtml');
    expect(page).toContain('src="files/1.png" alt="one"');
    expect(page).toMatch(/<audio [^>]*src="files\/5.mp3"/);
    expect(page).toContain('<span>[f.pdf]</span>');
    expect(stdout).toContain('info export-not-in-book, 1 time');
  });

  test('nothing that is held back is in it', async () => {
    const folder = makeFolder({
      'notes/Home.txt': `${header}[[Secret]] [[Part]] [[Draft]] {{./hidden.png}}\n`,
      'notes/Secret.txt': `${header}@private diary\n`,
      'notes/Secret/plan.txt': 'plan',
      'notes/Part.txt': `${header}open\n%% private %%\nhushed {{./Secret/x.png}}\n%% public %%\n`,
      'notes/Draft.txt': `${header}unlisted words\n`,
      'notes/zimlight.yaml': 'publish: { unlisted: [Draft], except: [hidden.png] }\n',
      'notes/Home/hidden.png': await sharp({ create: { width: 9, height: 9, channels: 3, background: '#369' } })
        .png()
        .toBuffer(),
    });
    const { texts } = await exportEpub(folder, 'notes');
    const all = [...texts.values()].join('\n');
    expect(all).toContain('open');
    expect(all).not.toMatch(/diary|plan|hushed|unlisted words/);
    expect([...texts.keys()].filter(name => name.includes('files'))).toEqual([]);
    expect([...texts.keys()].filter(name => name.includes('page-'))).toHaveLength(2);
    for (const name of ['Secret', 'nothing']) {
      const { code, stderr } = await runMain(['export', 'notes', '-f', 'epub', '--page', name], folder);
      expect([code, stderr]).toEqual([2, `zimlight: --page: no page ${name} is published\n`]);
    }
  });

  test('--page makes a book of a section; what is outside is on the site, if that is known', async () => {
    const folder = makeFolder({
      'notes/Home.txt': header,
      'notes/Trips.txt': `${header}[[:Home]] [[+Rome|Rome]] [[./map.pdf|map]]\n`,
      'notes/Trips/map.pdf': '%PDF',
      'notes/Trips/Rome.txt': `${header}Via Appia\n`,
    });
    const alone = await exportEpub(folder, 'notes', '--page', 'trips');
    expect(text(alone.texts, 'title.xhtml')).toContain('<h1 dir="auto">Trips</h1>');
    expect(text(alone.texts, 'contents.xhtml')).not.toContain('Home');
    expect(text(alone.texts, 'page-1.xhtml')).toContain(
      '<span>:Home</span> <a href="page-2.xhtml">Rome</a> <span>map</span>',
    );
    expect(alone.stdout).toContain('export-not-in-book, 2 times');

    writeFileSync(join(folder, 'notes/zimlight.yaml'), 'site: https://example.org/n/');
    const { texts, stdout } = await exportEpub(folder, 'notes', '--page', 'Trips');
    expect(text(texts, 'page-1.xhtml')).toContain('<a href="https://example.org/n/">:Home</a>');
    expect(text(texts, 'page-1.xhtml')).toContain('href="https://example.org/n/-/files/Trips/map.pdf"');
    expect(stdout).not.toContain('export-not-in-book');
  });

  test('equations are MathML, diagrams are SVG, and code has its colours', async () => {
    const folder = makeFolder();
    const { texts } = await exportEpub(folder, join(root, 'tests/notebooks/objects'));
    const all = [...texts.values()].join('\n');
    expect(all).toContain('<math displaystyle="true" data-generated="" xmlns="http://www.w3.org/1998/Math/MathML">');
    expect(all).toMatch(/<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* class="diagram/);
    expect(text(texts, 'style.css')).toMatch(/\.shiki \.k \{ color: #[0-9a-f]{6}; \}/);
    expect(text(texts, 'style.css')).not.toMatch(/light-dark|var\(/);
  });

  test('the style of a part of an equation is on an element that may have it in MathML 3', async () => {
    const tex =
      '$\\frac{\\frac{\\frac{a}{b}}{c}}{2}$, $\\textstyle\\frac{1}{2}$, $\\dbinom{a}{b}$, $\\sum_{\\substack{a\\\\b}}$';
    const folder = makeFolder({ 'notes/Home.md': `---\nCreation-Date: 2026-01-01\n---\n${tex}\n` });
    const { texts } = await exportEpub(folder, 'notes');
    const all = [...texts.values()].join('\n');
    expect(all).toContain('scriptlevel="2"');
    expect(all).not.toMatch(/<(?!math|mstyle|mtable)[a-z]+ [^>]*(?:scriptlevel|displaystyle)=/);
  });

  test('text that XML does not know, and every other kind of broken note, makes a valid book', async () => {
    const folder = makeFolder({
      'notes/Home.txt': `${header}a\u0001b \u{ffff} '''\ncode & <b>\n''' <i> [[#x y]] https://example.org/?a=1&b=2\n`,
      'pages/notebook.zim': '[Notebook]\nname=Pages\ndefault_file_extension=.md\n',
      'pages/Home.md': '![[Page]]\n',
      'pages/Page.md': '# T\n\n<details><summary>s</summary>\n\ntext\n\n</details>\n\n- [ ] a[^1]\n\n[^1]: note\n',
      'notes/עברית.txt': `${header}שלום\n`,
    });
    expect(text((await exportEpub(folder, 'notes')).texts, 'page-1.xhtml')).toContain('<p>ab ');
    const { texts } = await exportEpub(folder, 'pages');
    expect(text(texts, 'page-1.xhtml')).toContain('<details open="">');
    expect(text(texts, 'page-2.xhtml')).toContain('<span class="box">☐</span> a');
  });

  test('the same notes make the same file', async () => {
    const folder = makeFolder({ 'notes/Home.txt': `${header}Creation\n` });
    await exportEpub(folder, 'notes');
    const first = readFileSync(join(folder, 'book.epub'));
    await exportEpub(folder, 'notes');
    expect(readFileSync(join(folder, 'book.epub')).equals(first)).toBe(true);
  });

  test('a place where it cannot be is an error', async () => {
    const folder = makeFolder({ 'notes/Home.txt': header });
    const run = async (...args: string[]) => (await runMain(['export', 'notes', ...args], folder)).stderr;
    expect(await run('-f', 'epub', '-o', 'book')).toBe(
      'zimlight: --out: the name of an EPUB ends in .epub, not book\n',
    );
    expect(await run('-f', 'epub', '-o', 'notes/book.epub')).toMatch(/^zimlight: the EPUB cannot be written to notes/);
    expect(await run('--page', 'Home')).toBe('zimlight: --page is for --flavour epub\n');
  });
});

test('an export removes what a killed one has left beside it, and nothing else', async () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  const others = ['book.epub.part', `other.epub.${ended}.part`, `book.epub.${process.pid}.part.txt`];
  const left = `book.epub.${ended}.part`;
  const folder = makeFolder({
    'notes/Home.txt': header,
    ...Object.fromEntries([left, ...others].map(name => [name, ''])),
  });
  await exportEpub(folder, 'notes');
  expect(
    readdirSync(folder)
      .filter(name => name.includes('.part'))
      .sort(),
  ).toEqual(others.sort());
});
