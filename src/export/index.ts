/** The room of the export: the notes of a notebook as Markdown for other programs. */
import { nearest } from '../text/nearest.ts';
import type { Flavour } from './flavour.ts';
import { flavours } from './flavours/index.ts';

export { writeExport } from './write-export.ts';
export { changedFiles, writtenFiles } from './written-files.ts';

/**
 * Finds a flavour by its name.
 *
 * @param name without one, the first flavour is the default
 * @returns what is wrong with the name, if there is no such flavour
 */
export function findFlavour(name?: string): Flavour | string {
  const found = name === undefined ? flavours[0] : flavours.find(flavour => flavour.name === name.toLowerCase());
  const names = [...flavours.map(flavour => flavour.name), 'epub'];
  const meant = nearest(name ?? '', names);
  return (
    found ??
    `--flavour: there is no flavour ${name}; ${meant ? `did you mean ${meant}?` : `there are ${names.join(', ')}`}`
  );
}
