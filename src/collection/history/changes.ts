import type { Change } from './log.ts';
import type { Versions } from './notes.ts';
import type { Step, Version } from './pairs.ts';

/** {@link sortOut} */
interface SortedOut extends Step {
  edited: Version[];
}

/**
 * Parts what a step changed in pages that left their files, pages that arrived in files, and pages that were only edited.
 *
 * @param isKnown was there a page in this file?
 * @param versions what is known of the files that are pages
 */
export function sortOut(changes: Change[], isKnown: (path: string) => boolean, versions: Versions): SortedOut {
  const left: Version[] = [];
  const arrived: Version[] = [];
  const guessed = new Map<string, string>();
  const edited: (Version & { before: string })[] = [];
  for (const { from, to, before = '', after = '' } of changes) {
    const known = from !== undefined && isKnown(from);
    const page = to !== undefined && versions.has(after);
    if (known && from === to) edited.push({ path: from, before, blob: after });
    else {
      if (known) left.push({ path: from, blob: before });
      if (page) arrived.push({ path: to, blob: after });
      if (known && page) guessed.set(to, from);
    }
  }
  // Pages can have changed places: then each file that is still there holds another page. A copy that is put over its
  // original makes no other page of it.
  const dates = ({ before, blob }: { before: string; blob: string }) =>
    [before, blob].flatMap(version => versions.get(version)?.creationDate ?? []);
  const [gone, changed] = [new Set(left.map(({ blob }) => blob)), new Set(edited.map(({ before }) => before))];
  const isMoved = (file: { before: string; blob: string }) => {
    const [old, now] = dates(file);
    return file.before !== file.blob && (changed.has(file.blob) || (gone.has(file.blob) && !(now && old === now)));
  };
  const moved = new Set(edited.filter(isMoved).map(({ blob }) => blob));
  const isOther = (file: { before: string; blob: string }) => {
    const [old, now] = dates(file);
    return moved.has(file.blob) || moved.has(file.before) || (now !== undefined && old !== now);
  };
  const [others = [], same = []] = [edited.filter(isOther), edited.filter(file => !isOther(file))];
  for (const { path, before, blob } of others) {
    left.push({ path, blob: before });
    arrived.push({ path, blob });
  }
  return { left, arrived, guessed, edited: same };
}
