// Bundles the JavaScript of the package, where `tsc` writes its types:
//   node .ci/bundle-package.mjs [FOLDER]
// By default into lib/. Otherwise each command and each thread would load hundreds of small files, more than half of them from
// other packages.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundledLanguages } from 'shiki/langs';
import { translate, translationFile } from '../src/highlight/translations.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const lib = process.argv[2] ?? join(root, 'lib');

/** Modules that others import, and those of threads: they keep their paths. */
const entries = [
  ...['cli/main.ts', 'library/zim.ts', 'library/mdast.ts', 'library/loader.ts', 'library/astro.ts'],
  ...['cards/worker.mjs', 'conversion/worker.mjs', 'html/object/worker.mjs', 'search-index/worker.mjs'],
];

/**
 * Packages that stay files of their own: they find native code, WebAssembly, data or a thread by the paths of their files, or
 * have parts of which few are ever loaded.
 */
const separate =
  /^(?:@fontsource-variable|@viz-js|astro|chokidar|css-tree|harfbuzzjs|open|pagefind|rolldown|sharp|shiki|temml|tinypool|woff2-encoder)(?:\/|$)/;

/** Languages that many notes have code in. All of Shiki's would take 8 MB. */
const commonLanguages =
  'bash c csharp css diff docker go html ini java javascript json jsx kotlin lua make markdown nginx perl php python rust sql toml tsx typescript xml yaml';

/** The code that starts a thread may become part of any file. Each of them lies one folder below `lib/`. */
const threadPaths = {
  name: 'zimlight-thread-paths',
  transform: (code, id) =>
    code.replace(
      "new URL('./worker.mjs', import.meta.url)",
      `new URL('../${relative(src, dirname(id)).split(sep).join('/')}/worker.mjs', import.meta.url)`,
    ),
};

const bundle = await rolldown({
  input: Object.fromEntries(entries.map(path => [path.replace(/\.ts$/, '.js'), join(src, path)])),
  platform: 'node',
  external: separate,
  plugins: [threadPaths],
});
const { output } = await bundle.write({
  dir: lib,
  entryFileNames: '[name]',
  chunkFileNames: 'chunks/[name]-[hash].js',
});
await bundle.close();
writeFileSync(join(lib, 'third-party-licenses.txt'), licenses(output.flatMap(({ moduleIds = [] }) => moduleIds)));
await writeTranslations(join(lib, 'highlight'));

/** Writes the regular expressions of common languages as JavaScript has them: each command, and each thread, would translate them. */
async function writeTranslations(folder) {
  mkdirSync(folder, { recursive: true });
  for (const id of commonLanguages.split(' ')) {
    const { default: grammars } = await bundledLanguages[id]();
    for (const grammar of grammars) {
      const file = join(folder, basename(translationFile(grammar.name)));
      if (!existsSync(file)) writeFileSync(file, JSON.stringify(translate(grammar)));
    }
  }
}

/** The licences of the packages that modules are from, which go with copies of their code. */
function licenses(modules) {
  const folders = modules.flatMap(
    id => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.split(sep).join('/'))?.[0] ?? [],
  );
  const texts = [...new Set(folders)].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = ['license', 'LICENSE', 'license.md', 'LICENSE.md', 'LICENSE.txt', 'LICENCE']
      .map(name => join(folder, name))
      .find(existsSync);
    return `${name} ${version} (${license})\n\n${file ? readFileSync(file, 'utf8').trim() : ''}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
