import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The file by which a folder is known as a site that we built, and may build again. */
const MARK = '-/zimlight.json';

/** What is to be known of a site that was built. */
interface BuildMark {
  /** The path on its host that it was built for, with `/` at both ends. */
  base: string;
}

/** Marks a folder as a site that we built. */
export async function writeBuildMark(outDir: string, mark: BuildMark): Promise<void> {
  const file = join(outDir, MARK);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(mark)}\n`);
}

/** Reads the mark of a folder; there is none in a folder that somebody else filled. */
export function readBuildMark(outDir: string): BuildMark | undefined {
  const file = join(outDir, MARK);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
