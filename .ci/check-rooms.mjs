// Checks the imports of a folder, by default src/, against the table of rooms in .dependency-cruiser.mjs, and that no room is
// too large to know:
//   node .ci/check-rooms.mjs [FOLDER]
// dependency-cruiser cannot read Astro components. It reads a copy of the folder, in which a component consists of its
// TypeScript: the frontmatter and the scripts.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, format } from 'dependency-cruiser';
import config from '../.dependency-cruiser.mjs';
import { typescriptIn } from './component-script.mjs';

/** Lines of a room, at most. */
const MAX_LINES = 2_600;

const folder = process.argv[2] ?? fileURLToPath(new URL('../src', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'zimlight-rooms-'));
try {
  cpSync(folder, join(copy, 'src'), { recursive: true });
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.astro')) continue;
    const file = join(copy, name);
    writeFileSync(file, typescriptIn(readFileSync(file, 'utf8')));
    renameSync(file, `${file}.ts`);
  }
  const rules = { ruleSet: { forbidden: config.forbidden }, validate: true };
  const { output: found } = await cruise(['src'], { ...config.options, ...rules, baseDir: copy });
  const { output: report } = await format(found, { outputType: 'err-long' });
  console.log(report.replaceAll('.astro.ts', '.astro'));
  if (found.summary.error > 0) process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true });
}

for (const { name } of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
  const lines = linesIn(join(folder, name));
  if (lines <= MAX_LINES) continue;
  console.log(`  error room too large: src/${name} has ${lines} lines, and may have ${MAX_LINES}`);
  process.exitCode = 1;
}

/** The number of lines of code in a folder. @param {string} room */
function linesIn(room) {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.(?:ts|mjs|astro|css)$/.test(name),
  );
  return files.reduce((sum, name) => sum + readFileSync(join(room, name), 'utf8').split('\n').length - 1, 0);
}
