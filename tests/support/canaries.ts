import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from './folder.ts';
import { makeRepository, note } from './repository.ts';

/** Everything that must not be published is written in words like this; the search also stores them reversed. */
export const canary = /zq[a-z]{3,}|[a-z]{3,}qz/gi;

const markdown = (head: string, text: string) => `---\nCreation-Date: 2020-02-0${head}\n---\n${text}`;
const everything =
  '====== Zqheading ======\n@zqtag zqtext [[Home]] beside zqsentence.\n[ ] zqtask [[Zqwanted]]\n{{./zqown.png}}\n';

/** Ways to hold a page back: its file, and what is added to its text. */
const heldBack: Record<string, string> = {
  'Zqprivate.txt': note(1, `${everything}@private`),
  'Zqprivate/Zqbelow.txt': note(2, everything),
  'Zqdraft.txt': note(3, `${everything}@Draft`),
  'Zqheader.txt': note(4, everything).replace('\n\n', '\npublish: false\n\n'),
  'Zqdiary/2026/Zqday.txt': note(5, everything),
  'Zqclient.txt': note(6, `${everything}@client`),
  'Zqguarded.txt': note(8, `${everything}Password: zq7kanone`),
  'Zqfront.md': markdown(
    '1\ntitle: Zqtitle\ntags: [zqlabel]\ndraft: yes',
    '# Zqmark\nzqtext [home](Home.txt) ![](Zqfront/zqown.png)\n',
  ),
  'Zqtagged.md': markdown('2\ntags: [private]', 'zqtext\n'),
};

const home = `====== Home ======
[[Zqprivate|alpha]] [[Zqprivate:Zqbelow#Zqheading|beta]] [[:Zqold|gamma]] [[Zqprivate:Zqnone|delta]] [[Zqalias|epsilon]]
[[Zqdiary:2026|zeta]] [[./zqvault.kdbx|eta]] {{./zqpicture.png}} {{./zqpicture.png|theta}} {{../Zqprivate/zqown.png|iota}}
{{./drawing.png}} {{./equation.png?type=equation}} [[Moved]] [[Page]] [[Review|kappa]] [[./plan.pdf]] [[Zqdiary/zqmissing.pdf|lambda]]
%% private %%
===== Zqpart =====
@zqinpart zqhidden [[Page|zqlinked]] {{./zqinpart.png}}
%% public %%
The end, but for %% private %% zqinline %% public %% this.
`;
const page = `# Page
[mu](Zqprivate.txt "Zqtitle"), [nu][zqreference] ![xi](Home/zqpicture.png) <a href="Zqfront.md">omicron</a>
[[Zqdraft|pi]] ![[zqpicture.png|rho]] [# sigma](Zqclient.txt)

[1. tau](Zqtagged.md) and ![](Home/zqpicture.png)<img src="Home/zqpicture.png" alt="upsilon">

[zqreference]: Zqheader.txt 'Zqtitle'

%% private %%
## Zqmarkdownpart
@zqtoo
`;
/** The same pages when they were public. */
const formerly = Object.fromEntries(
  Object.entries(heldBack).map(([path, text]) => [
    path,
    text.replace(/@private|@draft|publish: false\n|draft: yes|Password: zq7kanone/gi, ''),
  ]),
);
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>Zqdrawn</title><desc>Zqdescribed</desc></svg>';

/**
 * Makes a notebook in git in which everything was public once, and in which something of every kind is held back now.
 *
 * @param picture a PNG
 */
export function makeCanaryNotebook(folder: string, picture: Buffer): string {
  makeRepository(
    [
      {
        files: {
          ...formerly,
          'Zqold.txt': note(1, everything),
          'Zqprivate.txt': null,
          'Zqdiary/Moved.txt': note(20, 'Moved'),
        },
      },
      { files: { 'Zqold.txt': null, 'Zqdiary/Moved.txt': null, ...heldBack, 'Moved.txt': note(20, 'Moved') } },
      {
        files: {
          'Home.txt': note(10, home),
          'Page.md': markdown('3', page),
          'Draft.txt': note(12, 'Review'),
        },
      },
      {
        files: {
          'Draft.txt': null,
          'Review.txt': note(12, '====== Quxtitle ======\n@quxtag quxtext [[Home]]'),
        },
      },
    ],
    folder,
  );
  writeFiles(folder, {
    'zimlight.yaml': `publish:
  except: ['Zqdiary:**', '@client', '*.kdbx', 'zqpicture.*', '*.svg', '*.tex']
  unlisted: Review
order: [Zqprivate, Page]
aliases:
  Zqalias: Zqprivate
  Zqdiary:Other: Page
`,
    'notebook.zim': '[Notebook]\nname=Notes\nhome=Home\n',
    ...{
      'Home/zqvault.kdbx': 'zqvault',
      'Home/zqpicture.png': picture,
      'Home/zqinpart.png': picture,
      'Home/zqunlinked': 'x',
    },
    ...{
      'Home/drawing.png': picture,
      'Home/drawing.svg': svg,
      'Home/equation.png': picture,
      'Home/equation.tex': 'zqformula',
    },
    ...{
      'Home/plan.pdf': '%PDF-1.4',
      'Zqprivate/zqown.png': picture,
      'Zqfront/zqown.png': picture,
      'Zqdiary/zq.txt': 'zqtext',
    },
  });
  return folder;
}

/** Publishes everything that {@link makeCanaryNotebook} holds back, but for what nothing links. Returns how to take it back. */
export function publishCanaries(folder: string): () => void {
  const open: Record<string, string> = {
    ...formerly,
    'Home.txt': note(10, home.replaceAll(/%% (?:private|public) %%/g, '')),
    'Page.md': markdown('3', page.replace('%% private %%', '')),
    'zimlight.yaml': 'publish: { attachments: all }\n',
  };
  const held = Object.fromEntries(Object.keys(open).map(path => [path, readFileSync(join(folder, path), 'utf8')]));
  writeFiles(folder, open);
  return () => writeFiles(folder, held);
}
