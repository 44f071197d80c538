import { constants } from 'node:fs';
import { access, copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Message } from '../messages.ts';
import { decode, unreadable } from '../notebook/index.ts';
import type { PublishedFile } from './files.ts';

/**
 * Copies published files to their addresses. Somebody may be working in the notebook: a file that has gone by now, or has
 * become a folder, is left out.
 *
 * @param folder of the notebook, from which the paths in messages start
 * @param dir folder of the site
 * @returns a message for each file that is left out
 * @throws if a file cannot be written
 */
export async function copyFiles(files: Iterable<PublishedFile>, folder: string, dir: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (const { address, file } of files) {
    const target = join(dir, decodeURIComponent(address));
    const refused = (await refusal(file)) ?? (await copy(file, target));
    if (refused === undefined) continue;
    const { text } = decode(file);
    messages.push(unreadable(text.startsWith(`${folder}/`) ? text.slice(folder.length + 1) : text, refused));
  }
  return messages;
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
async function copy(file: Buffer, target: string): Promise<unknown> {
  await mkdir(dirname(target), { recursive: true });
  try {
    await copyFile(file, target);
    return undefined;
  } catch (error) {
    const refused = await refusal(file);
    if (refused === undefined) throw error;
    await rm(target, { force: true });
    return refused;
  }
}
