// Checks that regular expressions take linear time:
//   node .ci/check-regexps.mjs [FOLDER]
// The folder is by default src/. Literals are read from the code. Expressions that are put together are recorded while the
// modules that do it are loaded. One that can take longer, or is put together later, needs a reason above it:
//   // bounded: lines of 60 characters
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analyse } from 'scslre';
import ts from 'typescript';
import { typescriptIn } from './component-script.mjs';

/** Rooms that read only so much of a text that no expression takes long. */
const boundedRooms = {
  'code-language': 'block.ts cuts blocks to 150 lines and 6,000 characters, and lines to 500: at most 40 ms',
};
const reason = /^\s*(?:\/\/|\*|\/\*\*?)\s*bounded: \S/;

const folder = process.argv[2] ?? fileURLToPath(new URL('../src', import.meta.url));

/** The expressions of a file: each with its line, from 1, and its source unless it is put together. */
function expressionsIn(file, text) {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = node => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ line, written: [{ source: node.text.slice(1, end), flags: node.text.slice(end + 1) }] });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      found.push({ line });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Records what modules put together while they are loaded: place → expressions. */
async function recordConstructed(files) {
  const recorded = new Map();
  const place = new RegExp(`${pathToFileURL(folder).href}/(.*?):(\\d+):\\d+`);
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, [source, flags = ''], self) {
      const [, file, line] = place.exec(new Error().stack) ?? [];
      const key = `${file}:${line}`;
      recorded.set(key, [...(recorded.get(key) ?? []), { source: String(source), flags }]);
      return Reflect.construct(target, [source, flags], self);
    },
  });
  // Modules for browsers do not load. What they put together then needs a reason.
  for (const file of files) await import(pathToFileURL(join(folder, file)).href).catch(() => {});
  return recorded;
}

const texts = new Map();
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(?:ts|mjs|astro)$/.test(name)) continue;
  const text = readFileSync(join(folder, name), 'utf8');
  texts.set(name.replaceAll(sep, '/'), name.endsWith('.astro') ? typescriptIn(text) : text);
}
const found = [...texts].flatMap(([file, text]) => expressionsIn(file, text).map(one => ({ file, ...one })));
const recorded = await recordConstructed(new Set(found.filter(({ written }) => !written).map(({ file }) => file)));

const problems = [];
for (const { file, line, written = recorded.get(`${file}:${line}`) } of found) {
  const [room = ''] = file.split('/');
  const lines = texts.get(file)?.split('\n') ?? [];
  if (room in boundedRooms || reason.test(lines[line - 2] ?? '')) continue;
  const place = relative('', join(folder, file));
  if (!written) problems.push(`${place}:${line}: is put together where this check does not see it`);
  for (const { source, flags } of written ?? []) {
    const [report] = analyse({ source, flags }, { maxReports: 1 }).reports;
    if (!report) continue;
    const many = JSON.stringify(report.character.pick);
    problems.push(`${place}:${line}: takes more than linear time for many ${many}: /${source}/${flags}`);
  }
}
for (const problem of problems) console.error(problem);
if (problems.length > 0)
  console.error(`${problems.length} regular expressions: mend them, or say in a comment why not`);
process.exitCode = problems.length > 0 ? 1 : 0;
