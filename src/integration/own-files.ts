import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Middleware, requestAddress, sendFile } from './http.ts';
import { packageRoot } from './package-root.ts';

/** The site's icon, unless the project has one. */
const icon = 'favicon.svg';
const iconFile = join(packageRoot, 'public', icon);

/** Serves the icon in development. The project's own icon takes precedence. */
export const serveIcon: Middleware = (request, response, next) => {
  if (requestAddress(request).address !== `/${icon}`) return next();
  response.setHeader('Content-Type', 'image/svg+xml');
  sendFile(iconFile, response);
};

/** Files with rules for addresses. Those of the notebook are added to the project's own. */
const lists = new Set(['_headers', '_redirects']);

/**
 * Completes a build in a folder that has files of somebody else's project at its top, such as `robots.txt`. They stay as
 * they are, except that rules are added.
 *
 * @param dir folder of the built site
 * @param complete adds the files of the notebook
 */
export async function besideOwnFiles(dir: string, complete: () => Promise<void>): Promise<void> {
  const own = new Map<string, Buffer>();
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    // The notebook's own pages are in folders, but for the one at the top.
    if (entry.isFile() && !entry.name.endsWith('.html')) own.set(entry.name, await readFile(join(dir, entry.name)));
  }
  await complete();
  if (!own.has(icon)) await copyFile(iconFile, join(dir, icon));
  for (const [name, content] of own) {
    const now = await readFile(join(dir, name));
    if (now.equals(content)) continue;
    const added = lists.has(name) ? [Buffer.from('\n'), now] : [];
    await writeFile(join(dir, name), Buffer.concat([content, ...added]));
  }
}

/**
 * Tells files of a notebook's site from those of the project around it.
 *
 * @param pages of the notebook
 * @returns a function of a file's address: `/a/b/index.html`
 */
export function filesOfNotebook(pages: { address: string }[]): (address: string) => boolean {
  const folders = new Set(pages.map(({ address }) => address));
  const isFixed = (address: string) => address.startsWith('/-/') || address === '/404.html';
  return address => isFixed(address) || folders.has(address.replace(/(?<![^/])[^/]*$/, ''));
}
