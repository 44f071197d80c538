import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exportMark, siteMark } from '../address/index.ts';
import type { SiteHeaders } from '../security/index.ts';

/** The information about a built site, or an export, that is stored in it. */
interface BuildInfo {
  /** The path on its host that it was built for, with `/` at both ends. */
  base: string;
  /** Whether the site is for reading from disk. @default false */
  portable?: boolean;
  /** The entries at the top of the folder that the build wrote. Missing in sites of Zimlight 0.1.0. */
  entries?: string[];
  /** The settings of this site that its headers depend on. */
  headers?: SiteHeaders;
  /** Whether it is an export, rather than a site. */
  isExport?: true;
  /** Of an export: the files that were written, with what tells whether they have been changed. */
  files?: Record<string, string>;
  /** Whether the site was being replaced when this was written: then it may be a mixture of two. */
  unfinished?: true;
}

/**
 * Marks a folder as a site or an export that we made. The file is complete at any moment.
 *
 * @param info without `entries`, everything that is in the folder
 */
export async function writeBuildInfo(outDir: string, info: BuildInfo): Promise<void> {
  const file = join(outDir, info.isExport ? exportMark : siteMark);
  await mkdir(dirname(file), { recursive: true });
  const entries = info.entries ?? [...(await readdir(outDir)), ...(info.isExport ? [exportMark] : [])];
  await writeFile(`${file}.new`, `${JSON.stringify({ ...info, entries })}\n`);
  await rename(`${file}.new`, file);
}

/**
 * Reads the information about a built site or an export; undefined for any other folder.
 *
 * @throws if the file is damaged
 */
export function readBuildInfo(outDir: string): BuildInfo | undefined {
  const file = [siteMark, exportMark].map(mark => join(outDir, mark)).find(existsSync);
  if (file === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} is damaged: delete the site, and build it again`, { cause });
  }
}
