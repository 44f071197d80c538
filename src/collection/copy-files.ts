import { constants, statSync } from 'node:fs';
import { access, chmod, copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { codeVersion, digest, type FileReuse, noReuse } from '../cache/index.ts';
import { type Message, message } from '../messages.ts';
import { decode, unreadable } from '../notebook/index.ts';
import { inParallel } from '../threads/in-parallel.ts';
import { type PublishedFile, readPhoto } from './files.ts';

/**
 * Copies published files to their addresses. Somebody may be working in the notebook: a file that is gone by now, or has
 * become a folder, is left out. So is a photo whose metadata, or an SVG whose scripts, cannot be removed.
 *
 * @param folder of the notebook, from which the paths in messages start
 * @param dir folder of the site
 * @param last reuses files of the last site
 * @returns a message for each file that is left out
 * @throws if a file cannot be written
 */
export async function copyFiles(
  files: Iterable<PublishedFile>,
  folder: string,
  dir: string,
  last: FileReuse = noReuse,
): Promise<Message[]> {
  const copyOne = async (published: PublishedFile): Promise<Message | undefined> => {
    const path = pathInNotebook(published, folder);
    const address = decodeURIComponent(published.address);
    const key = keyOf(published);
    if (key && last.reuse(address.slice(1), key)) return undefined;
    const content = await contentOf(published);
    if (content instanceof Error) {
      const values = { file: path, reason: content.message };
      return published.photo ? message('photo-not-cleaned', values, undefined, path) : unreadable(path, content);
    }
    const refused = (await refusal(published.file)) ?? (await copy(published.file, join(dir, address), content));
    return refused === undefined ? undefined : unreadable(path, refused);
  };
  const messages = await inParallel([...files], CONCURRENCY, copyOne);
  return messages.filter(message => message !== undefined);
}

/** Files that are copied at the same time: each waits for the drive several times. */
const CONCURRENCY = 16;

/** In milliseconds. A file that was changed more recently than this may change again without a new time. */
const RECENT = 2000;

/** A digest that stays the same as long as the copy of a file would; undefined if that is not certain. */
function keyOf({ file, photo = false }: PublishedFile): string | undefined {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (!stats?.isFile() || Date.now() - Number(stats.mtimeMs) < RECENT) return undefined;
  const { size, mtimeNs, ctimeNs, ino } = stats;
  return digest(codeVersion(), [size, mtimeNs, ctimeNs, ino, photo].join());
}

/** The path of a file as people read it, relative to the notebook. @param folder of the notebook */
export function pathInNotebook({ file }: PublishedFile, folder: string): string {
  const { text } = decode(file);
  const above = `${folder.replaceAll(sep, '/')}/`;
  return text.startsWith(above) ? text.slice(above.length) : text;
}

/**
 * What to write instead of the file: a photo without its metadata, an SVG without its scripts. Nothing for other files and
 * unreadable ones.
 */
async function contentOf(published: PublishedFile): Promise<Buffer | Error | undefined> {
  const isSvg = /\.svgz?$/i.test(published.address);
  if (!(published.photo || isSvg) || (await refusal(published.file)) !== undefined) return undefined;
  try {
    if (!isSvg) return await readPhoto(published);
    const { cleanSvgFile } = await import('../images/clean-svg.ts');
    return cleanSvgFile(await readFile(published.file));
  } catch (error) {
    return error as Error;
  }
}

/** The error that says why a file cannot be read; nothing if it can. */
async function refusal(file: Buffer): Promise<unknown> {
  try {
    // Copying a pipe would never end.
    if (!(await stat(file)).isFile()) return new Error('it is not a file');
    await access(file, constants.R_OK);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** @returns the error if it is the file's own fault @throws other errors */
async function copy(file: Buffer, target: string, content: Buffer | undefined): Promise<unknown> {
  await mkdir(dirname(target), { recursive: true });
  try {
    await (content ? writeFile(target, content) : copyFile(file, target));
    // In the notebook, the file may be private or read-only. On the site, everybody may read it, and the next build replace it.
    await chmod(target, 0o644);
    return undefined;
  } catch (error) {
    const refused = await refusal(file);
    if (refused === undefined) throw error;
    await rm(target, { force: true });
    return refused;
  }
}
