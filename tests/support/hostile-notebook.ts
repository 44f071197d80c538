import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { header, makeFolder } from './folder.ts';

const long = 'A'.repeat(240);
const old = header.replace('0.6', '0.4');

/** Notes with names, tags, words and markup that no disk, search index or regular expression likes. */
const notes: Record<string, string | Buffer> = {
  'Home.txt': `${header}{{id: site-copy}} {{id: Site-copy}} @${'漢'.repeat(117)} @${'b'.repeat(3000)}\n`,
  'Word.txt': `${header}${'ä'.repeat(200_000)}\n`,
  'Data.txt': `${header}${'0a9f'.repeat(20_000)}1\n`,
  'Data_too.txt': `${header}${'0a9f'.repeat(20_000)}2\n`,
  'Brackets.txt': `${header}${'['.repeat(100_000)}\n`,
  'Links.txt': `${header}${'[[Home]] '.repeat(2_000)}\n`,
  'Old.txt': `${old}${'[[Home|b]]'.repeat(10_000)}@b.c\n`,
  'Heading.txt': `${header}====== ${'漢'.repeat(20_000)} ======\n`,
  'Lists.md': `---\nCreation-Date: 2026-01-01\n---\n${'- '.repeat(20_000)}a\n`,
  'Surrogate.md':
    '---\nCreation-Date: 2026-01-01\ntitle: "Smile \\uD83D \\u0001"\ntags: ["\\uDE00", "\\u0007x"]\n---\nA text\n',
  [`${long}.txt`]: header,
  [`${long.toLowerCase()}.txt`]: header,
  [`${long}/Sub.txt`]: header,
  [`${'İ'.repeat(120)}.txt`]: header,
  [`${long}/${long}.png`]: 'x',
  [`${long}/${long.toLowerCase()}.png`]: 'x',
};

/**
 * Makes a notebook whose notes, names and files tempt a build to end, or to take for ever.
 *
 * @param files others for it, path → content
 */
export function hostileNotebook(files: Record<string, string | Buffer> = {}): string {
  const folder = makeFolder({ ...notes, ...files });
  mkdirSync(join(folder, 'urls.list'));
  mkdirSync(join(folder, 'Home'));
  writeFileSync(Buffer.from(join(folder, 'Home', `${'\x80'.repeat(120)}.png`), 'latin1'), 'x');
  if (process.platform !== 'win32') {
    for (const name of ['notebook.zim', 'Pipe.txt', 'Home/pipe.png']) execFileSync('mkfifo', [join(folder, name)]);
  }
  return folder;
}
