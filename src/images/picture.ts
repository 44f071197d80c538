import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import mime from 'mime';
import { readJson, writeJson } from '../cache/index.ts';
import { makeVersions, recipe } from './versions.ts';

/** Pictures wider than this, in pixels, or heavier, in bytes, get smaller versions. */
const wide = 1000;
const heavy = 300_000;
/** What versions are made of: pictures made of pixels that every browser shows. */
const versioned = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** What is kept of a picture from one build to the next. */
export interface Picture {
  /** In pixels, turned as the camera says; none where the file is no picture. */
  width?: number;
  /** In pixels. */
  height?: number;
  /** Names the versions' files, together with their widths. */
  digest?: string;
  /** Their widths, the narrowest first. */
  versions?: number[];
  /** Why there are no versions, where there should be some. */
  refused?: string;
}

/** The name of a version's file. */
export const versionName = (digest: string | undefined, width: number) => `${digest}-${width}.webp`;

/** Are all of a picture's versions in the folder? */
export function isWhole({ digest, versions = [] }: Picture, folder: string): boolean {
  return versions.every(width => existsSync(join(folder, versionName(digest, width))));
}

/**
 * Looks at a picture; if it is large, puts its smaller versions into the folder, unless they are there already: they
 * are named by what is in the file.
 *
 * @param content of the file
 * @param name of the file, whose extension says what should be in it
 */
export async function readPicture(content: Buffer, name: string, folder: string): Promise<Picture> {
  const size = sizeOf(content);
  const small = size.width && size.width <= wide && content.length <= heavy;
  if (small || !versioned.has(mime.getType(name) ?? '')) return size;
  const digest = createHash('sha256').update(recipe).update(content).digest('hex').slice(0, 32);
  const factsFile = join(folder, `${digest}.json`);
  const kept = readJson<Picture>(factsFile);
  if (kept && isWhole(kept, folder)) return kept;
  const picture: Picture = { ...size, digest };
  try {
    const versions = await makeVersions(content);
    for (const { width, data } of versions) writeFileSync(join(folder, versionName(digest, width)), data);
    picture.versions = versions.map(({ width }) => width).reverse();
  } catch (error) {
    picture.refused = reasonOf(error);
  }
  writeJson(factsFile, picture);
  return picture;
}

function sizeOf(content: Buffer): Picture {
  try {
    const { width, height, orientation = 1 } = imageSize(content);
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return {};
  }
}

/** The first line of what went wrong: sharp adds what its libraries had to say. */
export function reasonOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] as string;
}
