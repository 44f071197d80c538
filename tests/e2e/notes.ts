import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const header = 'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\nCreation-Date: 2024-05-04T10:00:00+02:00\n\n';
const cycle = 'Each step of the **cycle** is told on a page of its own, which every page about a step links back to';

/** A notebook with something for every kind of page: tags, links, many siblings, many backlinks, wanted pages. */
const notes: Record<string, string> = {
  Home: '====== Gardening ======\nCreated Saturday 04 May 2024\n\nHow the garden is kept. See [[Garden:Trees:Apple|the apple tree]]. @overview\n',
  Garden: '====== Garden ======\nWhat grows here, and [[:Weather|the weather]] it likes. @Overview @soil\n',
  'Garden:Trees': '====== Trees ======\nThey outlive us.\n',
  'Garden:Trees:Apple':
    '====== Apple ======\nPruned in winter, before the sap rises; see [[:Weather]] for when that is. @soil @fruit\n===== Sorts =====\nEarly ones and late ones.\n===== Pruning =====\nWith a sharp knife.\n',
  'Garden:Trees:Pear': '====== Pear ======\nNo heading below the first one.\n',
  'Garden:Beds:Carrot': [
    '====== Carrot ======\nWants sand. @soil',
    "''carrot   12\t3''",
    '{{{code: lang="go" linenumbers="True"\na\n\tb\n\t\tc\n}}}',
    'Tip: thin them out.',
    "'''\n$ sow carrot \\\n  --deep\nsown\n$ rake\n'''",
    `beds/carrot.yaml:\n{{{code: lang="yaml" highlight="2"\nname: carrot\nnote: ${'very '.repeat(60)}long\n}}}`,
    '',
  ].join('\n\n'),
  Weather:
    '====== Weather ======\nNobody knows it. [[Almanac]] would, or [[https://example.org/w|others]], or https://example.org/x\n',
  Élan: '====== Élan ======\nA page with an accent. @日本語\n',
};
const longName = 'A section with a name of unusualandunbreakableandquiteunreasonablelength';
notes[`Yearbook:${longName}:Words`] = '====== Words ======\nIt says no more.\n';
for (const year of [2024, 2026]) notes[`Yearbook:${year}:11:27`] = `It rained in ${year}.\n`;
notes.Yearbook = [
  '====== Yearbook ======',
  ...Array.from({ length: 53 }, (_, week) => `===== Week ${week + 1} =====\nRain.`),
  '',
].join('\n\n');
notes.يوميات =
  '====== يوميات ======\n1. بذر\n2. سقي\n\t* weeds\n\nSee //the notes//.\n\n\tماء قليل\n\n| نبات | عدد |\n|------|-----|\n| تفاح | 3   |\n';
for (let step = 1; step <= 130; step++) {
  notes[`Cycle:Step ${step}`] = `====== Step ${step} ======\n${cycle}: [[:Cycle]].\n`;
}

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" rx="6" fill="${colour}"/></svg>`;

/** Everything that settings add to pages, so that the tests of all pages see it. */
const look: Record<string, string> = {
  'zimlight.yaml': `tagline: What grows here, and when, in more words than a phone has room for
logo: { light: look/light.svg, dark: look/dark.svg }
accent: '#7a1f5c'
headerLinks: { Weather: weather, Elsewhere: https://example.org/elsewhere }
footerLinks: { Mail: me@example.org }
imprint: Élan
license: CC-BY-SA-4.0
customCss: look/custom.css
scripts: look/mine.js
head: { tag: script, content: "document.documentElement.dataset.inline = 'ran'" }
`,
  'look/light.svg': drawing('#7a1f5c'),
  'look/dark.svg': drawing('#f0a6d8'),
  'look/custom.css': '.site-tagline { font-style: italic }',
  'look/mine.js': "document.documentElement.dataset.mine = 'ran';",
};

/**
 * Writes {@link notes} into a folder, last changed one day after the other from 1 October 2026 on.
 *
 * @param folder that does not exist yet
 */
export async function writeNotes(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'notebook.zim'), '[Notebook]\nversion=0.4\nname=Garden\nhome=Home\n');
  for (const [path, text] of Object.entries(look)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  for (const [index, [name, text]] of Object.entries(notes).entries()) {
    const file = join(folder, `${name.replaceAll(':', '/').replaceAll(' ', '_')}.txt`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, header + text);
    const changed = new Date(2026, 9, 1 + (index % 45), 12);
    await utimes(file, changed, changed);
  }
}
