import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The file that identifies a folder as a site that we built and may replace. */
const infoFile = '-/zimlight.json';

/** The information about a built site that is stored in it. */
interface BuildInfo {
  /** The path on its host that it was built for, with `/` at both ends. */
  base: string;
}

/** Marks a folder as a site that we built. */
export async function writeBuildInfo(outDir: string, info: BuildInfo): Promise<void> {
  const file = join(outDir, infoFile);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(info)}\n`);
}

/** Reads the information about a built site; undefined for any other folder. */
export function readBuildInfo(outDir: string): BuildInfo | undefined {
  const file = join(outDir, infoFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
