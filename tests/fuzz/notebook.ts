import { hostileMarkdown, hostileZim } from '../support/hostile-constructs.ts';
import type { Random } from './random.ts';

/** Ways to hold a page back. */
const ways = ['except', 'only', 'tag', '@private', '@draft', 'head', 'secret', 'unclear', 'deleted'] as const;
type Way = (typeof ways)[number];
/** Of these, the pages below are published, and show the name. */
const alone: (Way | undefined)[] = ['secret', 'only', 'deleted'];

/** Where a file stands in a note: in the open, in a private part, nowhere; or it is held back by itself. */
const places = ['open', 'open', 'part', 'nowhere', 'except', 'secret', 'deleted'] as const;

interface FuzzFile {
  name: string;
  extension: string;
  content: string;
  place: (typeof places)[number];
}

interface FuzzPage {
  format: 'zim' | 'md';
  parent?: FuzzPage;
  /** A canary: in its name, text, tags, and in its private part. */
  name: string;
  text: string;
  tag: string;
  part: string;
  isPartOpen: boolean;
  way: Way | undefined;
  files: FuzzFile[];
  /** Changes the text of the note, but nothing else. */
  edition: number;
  /** Decides which constructs are in it. */
  pieces: string[];
  /** Canaries of its former names. */
  former: string[];
}

const zimPieces = [
  "A word, ''then'' **more** of //them//.",
  '* one\n\t* two\n\t\t1. three',
  "'''\nfenced\n'''",
  '{{{code: lang="sh"\nls\n}}}',
  '| a | b |\n|---|---|\n| c | d |',
  '[ ] a task @later [d: 2021-03-04]',
  'NOTE: a callout',
  '===== Part =====',
  '{{./eq.png?type=equation}}',
  '$x^2$',
];
const markdownPieces = [
  'A word, *then* **more**.',
  '- one\n  - two',
  '```sh\nls\n```',
  '| a | b |\n| --- | --- |\n| c | d |',
  '- [ ] a task <2021-03-04',
  '> [!WARNING]\n> an alert',
  '## Part',
  '> a quote\n> goes on',
  '$$x^2$$',
  '<div title="x">\n\nwithin\n\n</div>',
  '<!-- a comment',
];

/** A notebook that changes, and what of it may be published. */
export class FuzzNotebook {
  readonly pages: FuzzPage[] = [];
  readonly attachments: 'used' | 'all';
  readonly sources: boolean;
  readonly mailAddresses: 'show' | 'encode';
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
    this.attachments = random.pick(['used', 'all']);
    this.sources = random.chance(0.7);
    this.mailAddresses = random.pick(['show', 'encode']);
    const count = 4 + random.below(9);
    for (let i = 0; i < count; i++) this.pages.push(this.#newPage());
  }

  #newPage(): FuzzPage {
    const random = this.#random;
    const format = random.chance(0.65) ? 'zim' : 'md';
    const parent = this.pages.length > 0 && random.chance(0.4) ? random.pick(this.pages) : undefined;
    const [name, text, tag, part] = [random.canary(), random.canary(), random.canary(), random.canary()];
    const files = Array.from({ length: random.below(3) }, () => this.#newFile());
    const way = random.chance(0.35) ? random.pick(ways) : undefined;
    const pieces = this.#newPieces(format);
    const page = { format, name, text, tag, part, isPartOpen: random.chance(0.4), way, files } as const;
    return { ...page, edition: 0, pieces, former: [], ...(parent && { parent }) };
  }

  #newFile(): FuzzFile {
    const random = this.#random;
    const extension = random.pick(['csv', 'svg', 'html', 'log', 'json', 'tex', 'ics']);
    return { name: random.canary(), extension, content: random.canary(), place: random.pick(places) };
  }

  #newPieces(format: 'zim' | 'md'): string[] {
    const random = this.#random;
    const [ordinary, hostile] = format === 'zim' ? [zimPieces, hostileZim] : [markdownPieces, hostileMarkdown];
    return Array.from({ length: 1 + random.below(6) }, () => random.pick(random.chance(0.6) ? ordinary : hostile));
  }

  /** Changes something in some pages: what is published, a name, a text. */
  change(): void {
    const random = this.#random;
    for (const page of this.pages) {
      if (random.chance(0.3)) page.way = random.chance(0.5) ? random.pick(ways) : undefined;
      if (random.chance(0.2)) page.isPartOpen = !page.isPartOpen;
      if (random.chance(0.2)) page.edition++;
      if (random.chance(0.1)) page.pieces = this.#newPieces(page.format);
      if (random.chance(0.1)) {
        page.former.push(page.name);
        page.name = random.canary();
      }
      for (const file of page.files) if (random.chance(0.3)) file.place = random.pick(places);
    }
    if (random.chance(0.3)) this.pages.push(this.#newPage());
  }

  /** The files of the notebook, path → content. */
  files(): Map<string, string> {
    const files = new Map([
      ['notebook.zim', '[Notebook]\nname=Notes\nhome=Home\n'],
      ['zimlight.yaml', this.#settings()],
      [
        'Home.txt',
        `${zimHead}====== Home ======\n${this.#linked()
          .map(page => `[[:${nameOf(page)}|label]]`)
          .join(' ')}\n`,
      ],
    ]);
    for (const page of this.pages) {
      const path = nameOf(page).replaceAll(':', '/');
      if (page.way === 'deleted') continue;
      files.set(`${path}.${page.format === 'zim' ? 'txt' : 'md'}`, this.#note(page));
      for (const file of page.files) {
        if (file.place !== 'deleted') files.set(`${path}/${fileName(file)}`, contentOf(file));
      }
    }
    return files;
  }

  /** The pages that others link to. A link to one that is not there makes it a wanted page, which is named. */
  #linked(): FuzzPage[] {
    return this.pages.filter(({ way }) => way !== 'deleted');
  }

  #settings(): string {
    const named = (way: Way) => this.pages.filter(page => page.way === way);
    const except = [...named('except').map(nameOf), ...named('tag').map(page => `@${page.tag}`)];
    const files = this.pages.flatMap(page => page.files).filter(file => file.place === 'except');
    const list = (patterns: string[]) => `[${patterns.map(pattern => `'${pattern}'`).join(', ')}]`;
    const wanted = this.pages.filter(page => page.way !== 'only').map(nameOf);
    return [
      'publish:',
      `  except: ${list([...except, ...files.map(fileName)])}`,
      ...(named('only').length > 0 ? [`  only: ${list(['Home', ...wanted])}`] : []),
      `  attachments: ${this.attachments}`,
      `  sources: ${this.sources ? 'yes' : 'no'}`,
      `mailAddresses: ${this.mailAddresses}`,
      '',
    ].join('\n');
  }

  #note(page: FuzzPage): string {
    const { format, name, text, tag, part, isPartOpen, way, edition } = page;
    const isZim = format === 'zim';
    const link = (file: FuzzFile) => {
      const path = isZim ? `./${fileName(file)}` : `${name}/${fileName(file)}`;
      if (file.extension === 'svg') return isZim ? `{{${path}}}` : `![](${path})`;
      return isZim ? `[[${path}|label]]` : `[label](${path})`;
    };
    const linksIn = (place: FuzzFile['place']) => page.files.filter(file => file.place === place).map(link);
    const others = this.#linked().filter((_, index) => (index + edition) % 3 === 0);
    const linksToPages = others.map(other => (isZim ? `[[:${nameOf(other)}|label]]` : `[[${nameOf(other)}|label]]`));
    // A task in a private part, and one that everybody may see.
    const box = isZim ? '[ ] ' : '- [ ] ';
    const inPart = `${edition % 2 ? box : ''}${part} @${part} ${linksIn('part').join(' ')}`;
    // Another page is shown within this one, unless that is held back.
    const embedded = isZim ? undefined : this.#linked()[edition % 4];
    const marks: Partial<Record<Way, string>> = {
      '@private': '@private',
      '@draft': '@Draft',
      secret: 'password: k9$Vq!2xLw7z',
      unclear: '%% privat %%',
    };
    const head = way === 'head' ? ['publish: false'] : [];
    const [first, ...rest] = page.pieces;
    const lines = [
      isZim ? `====== ${name} ======` : `# ${name}`,
      // Before anything that is never closed: a link within it is text that the author shows.
      linksToPages.join(' '),
      embedded && `![[${nameOf(embedded)}|label]]`,
      [...linksIn('open'), ...linksIn('except'), ...linksIn('secret')].join(' '),
      first,
      `${edition % 3 ? box : ''}${text} @${tag} edition ${edition} me@example.org`,
      way && marks[way],
      isPartOpen ? inPart : `%% private %%${edition % 2 ? '\n' : ' '}${inPart}${edition % 3 ? '\n' : ' '}%% public %%`,
      ...rest,
    ].filter(Boolean);
    const body = lines.join(isZim && edition % 2 ? '\n' : '\n\n');
    if (!isZim) return `---\n${['Creation-Date: 2020-01-01', ...head].join('\n')}\n---\n${body}\n`;
    return `${zimHead.replace('\n\n', `\n${head.map(line => `${line}\n`).join('')}\n`)}${body}\n`;
  }

  /** The canaries of everything that must not be published now. */
  forbidden(): string[] {
    return this.pages.flatMap(page => {
      const { name, text, tag, part, isPartOpen, files, former } = page;
      const isHeld = this.#isHeldBack(page);
      const isNamed = !isHeld || (alone.includes(page.way) && this.#hasOpenPageBelow(page));
      const secretFiles = files.filter(file => isHeld || !this.#mayPublish(file, page));
      return [
        ...(isNamed ? [] : [name, ...former]),
        ...(isHeld ? [text, tag, part] : []),
        ...(isPartOpen ? [] : [part]),
        ...secretFiles.flatMap(file => [file.name, file.content]),
      ];
    });
  }

  #mayPublish({ place }: FuzzFile, { isPartOpen }: FuzzPage): boolean {
    return place === 'open' || (place === 'part' && isPartOpen) || (place === 'nowhere' && this.attachments === 'all');
  }

  #isHeldBack({ way, parent }: FuzzPage): boolean {
    const isBelow = (page?: FuzzPage): boolean =>
      page !== undefined && ((page.way !== undefined && !alone.includes(page.way)) || isBelow(page.parent));
    return way !== undefined || isBelow(parent);
  }

  #hasOpenPageBelow(above: FuzzPage): boolean {
    return this.pages.some(page => page.parent === above && (!this.#isHeldBack(page) || this.#hasOpenPageBelow(page)));
  }
}

const zimHead = 'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\nCreation-Date: 2020-01-01T10:00:00+01:00\n\n';

const nameOf = ({ name, parent }: FuzzPage): string => (parent ? `${nameOf(parent)}:${name}` : name);
const fileName = ({ name, extension }: FuzzFile) => `${name}.${extension}`;

function contentOf({ extension, content, place }: FuzzFile): string {
  const text = place === 'secret' ? `${content}\npassword: k9$Vq!2xLw7z\n` : `${content}\n`;
  return extension === 'svg'
    ? `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${text}</title></svg>`
    : text;
}
