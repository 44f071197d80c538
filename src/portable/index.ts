import { createHash, type Hash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../files/index.ts';
import { bundleModules } from './bundle.ts';
import { portableCss } from './css.ts';
import { dataScript } from './data-files.ts';
import { portableHtml } from './html.ts';
import { noteParts } from './note-parts.ts';

/** Folders with the notebook's own files, which stay as they are. */
const authored = /^-\/(?:files|source)\//;
/** What scripts fetch. Readers open the Markdown of a page, too. */
const data = /^-\/(?:words\.json|(?:tree|search|pagefind)\/.*(?<!\.html|\.js))$/;
const markdown = /(?:^|\/)index\.md$/;
/** Maps are files of their own with links, and need what pages need. */
const page = /\.html$|^-\/map\/.*\.svg$/;
/** Files that only servers read or send, and the one that only the error page loads. */
const forServers = ['_headers', '_redirects', '404.html', '-/addresses.json', '-offline.js'];

/**
 * Makes a finished site portable: it works from disk, and below any path of a server. URLs become relative, modules
 * become one script, and what they fetch becomes scripts. There is no error page, whose links would have to be absolute.
 *
 * @param dir folder of the site
 * @param base path that it was built for, `/` or `/notes/`
 */
export async function makePortable(dir: string, base: string): Promise<void> {
  const files = listFiles(dir)
    .filter(file => !authored.test(file))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    if (/\.(?:js|html)$/.test(file)) hash.update(await readFile(join(dir, file)));
    else if (data.test(file) || markdown.test(file)) await writeDataScript(dir, file, hash);
    else if (file.endsWith('.css')) await change(join(dir, file), css => portableCss(css, file, base));
  }
  const digest = hash.digest('hex').slice(0, 8);
  const script = `-/assets/site.${digest}.js`;
  const modules = new Map<string, boolean>();
  for (const file of files.filter(file => page.test(file))) {
    await change(join(dir, file), async html => {
      const page = await portableHtml(html, file, { base, script });
      for (const module of page.modules) modules.set(module, modules.get(module) || !forServers.includes(file));
      const parts = noteParts(page.html);
      if (parts && !forServers.includes(file)) await writeFile(join(dir, `${file}.js`), dataScript(Buffer.from(parts)));
      return page.html;
    });
  }
  const loaded = [...modules.keys()].filter(module => modules.get(module)).sort();
  const { code, bundled } = await bundleModules(dir, loaded, digest);
  const unused = [...bundled, ...[...modules.keys(), ...forServers].map(file => join(dir, file))];
  await Promise.all(unused.map(file => rm(file, { force: true })));
  await writeFile(join(dir, script), code);
}

/** Writes the script with the content of a file, and adds the content to a hash. */
async function writeDataScript(dir: string, file: string, hash: Hash): Promise<void> {
  const content = await readFile(join(dir, file));
  hash.update(file).update(content);
  await writeFile(join(dir, `${file}.js`), dataScript(content));
  if (!markdown.test(file)) await rm(join(dir, file));
}

async function change(file: string, edit: (text: string) => string | Promise<string>): Promise<void> {
  const text = await readFile(file, 'utf8');
  const edited = await edit(text);
  if (edited !== text) await writeFile(file, edited);
}
