import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runGit } from '../support/run-git.ts';
import { zimlight } from '../support/zimlight.ts';
import { FuzzNotebook } from './notebook.ts';
import { Random } from './random.ts';
import { differences, harmInSite, readSite, tracesOf } from './site.ts';

/** Changes of each notebook, each followed by a build. */
const changes = Number(process.env.ZIMLIGHT_CHANGES ?? 4);

const minutes = Number(process.env.ZIMLIGHT_MINUTES ?? 60);
let seed = Number(process.env.ZIMLIGHT_SEED ?? Date.now() % 1_000_000);
const end = performance.now() + minutes * 60_000;
const sum = { notebooks: 0, builds: 0, pages: 0, words: 0, shown: 0, findings: 0 };

/** Builds a notebook after each of its changes, on the last site and from nothing. */
async function tryNotebook(folder: string, random: Random): Promise<string[]> {
  const notebook = new FuzzNotebook(random);
  const inGit = random.chance(0.6);
  const site = join(folder, 'site');
  const flags = [
    ...(random.chance(0.5) ? ['--site', 'https://example.org'] : []),
    ...(random.chance(0.2) ? ['--portable'] : random.chance(0.2) ? ['--compress'] : []),
    ...['--cards', random.chance(0.1) ? 'on' : 'off'],
  ];
  const build = (out: string, cache: string) =>
    zimlight(['build', 'notebook', '--out', out, '--cache', join(folder, cache), ...flags], { cwd: folder });
  for (let change = 0; change <= changes; change++) {
    if (change > 0) notebook.change();
    write(join(folder, 'notebook'), notebook.files(), inGit, change);
    const { code, stderr } = await build('site', 'cache');
    sum.builds++;
    sum.pages += notebook.pages.length;
    if (code !== 0) return [`build ${change} ended with ${code}: ${stderr}`];
    const built = readSite(site);
    const forbidden = notebook.forbidden();
    const all = notebook.pages.flatMap(({ name, text, tag, part }) => [name, text, tag, part]);
    sum.words += forbidden.length;
    sum.shown += all.filter(word => !forbidden.includes(word) && tracesOf([word], built).length > 0).length;
    const found = [...tracesOf(forbidden, built), ...harmInSite(built)];
    if (change === changes || random.chance(0.2)) {
      rmSync(join(folder, 'anew'), { recursive: true, force: true });
      rmSync(join(folder, 'cold'), { recursive: true, force: true });
      await build('anew', 'cold');
      sum.builds++;
      found.push(...differences(built, readSite(join(folder, 'anew'))));
    }
    if (found.length > 0) return [`build ${change}, ${flags.join(' ')}, git ${inGit}`, ...found];
  }
  return [];
}

/** Brings the files of a notebook to what they should be; others are deleted. */
function write(folder: string, files: Map<string, string>, inGit: boolean, day: number): void {
  mkdirSync(folder, { recursive: true });
  for (const path of readSite(folder).keys()) {
    if (!path.startsWith('.git') && !files.has(path)) rmSync(join(folder, path));
  }
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  if (!inGit) return;
  if (day === 0) runGit(folder, 'init', '-q');
  runGit(folder, 'add', '-A');
  const date = `2021-01-${10 + day}T10:00:00Z`;
  const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  runGit(folder, ...person, 'commit', '-q', '--allow-empty', '-m', '.', '--date', date);
}

while (performance.now() < end) {
  const folder = mkdtempSync(join(tmpdir(), 'zimlight-fuzz-'));
  const found = await tryNotebook(folder, new Random(seed));
  sum.notebooks++;
  if (found.length > 0) {
    sum.findings++;
    console.log(`seed ${seed}: ${folder}\n  ${found.slice(0, 12).join('\n  ')}`);
  } else rmSync(folder, { recursive: true });
  if (sum.notebooks % 10 === 0) console.log(JSON.stringify(sum));
  seed++;
}
console.log(JSON.stringify(sum));
process.exitCode = sum.findings > 0 ? 1 : 0;
