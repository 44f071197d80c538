import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digest } from '../cache/index.ts';
import { listFiles } from '../files/index.ts';
import { findProgram } from './find-program.ts';
import type { Program } from './program-types.ts';

/** Renders the pages of a site. */
export interface PageRenderer extends Program {
  /** Folder of the scripts and style sheets of pages, with their paths in the site. */
  clientFiles: string;
  /** A digest of the program and of these files. */
  version: string;
}

let loaded: Promise<PageRenderer> | undefined;

/** Loads the renderer. A process has one, for one site at a time. */
export function loadRenderer(): Promise<PageRenderer> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PageRenderer> {
  const folder = await findProgram();
  const { program } = await import(pathToFileURL(join(folder, 'server/entry.mjs')).href);
  return { ...program, clientFiles: join(folder, 'client'), version: versionOf(folder) };
}

function versionOf(folder: string): string {
  const contents = listFiles(folder).map(path => digest(path, readFileSync(join(folder, path))));
  return digest(...contents.sort());
}
