import type { Change } from './log.ts';
import type { Step, Version } from './match-renames.ts';
import type { Versions } from './notes.ts';

/** {@link sortOut} */
interface SortedOut extends Step {
  edited: Version[];
}

/** A page whose file is still there. `before`: digest of what was in it. */
interface Edited extends Version {
  before: string;
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
  const edited: Edited[] = [];
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
  const dateOf = (blob: string) => versions.get(blob)?.creationDate;
  const datesOf = (blobs: string[]) => new Set(blobs.map(dateOf).filter(date => date !== undefined));
  const gone = new Set(left.map(({ blob }) => blob));
  const changed = new Set(edited.map(({ before }) => before));
  const isMoved = ({ before, blob }: Edited) => {
    const isSame = dateOf(before) !== undefined && dateOf(before) === dateOf(blob);
    return before !== blob && (changed.has(blob) || (gone.has(blob) && !isSame));
  };
  const moved = new Set(edited.filter(isMoved).map(({ blob }) => blob));
  // Where a note has no date, the other one's tells: it has come from another file, or gone to one.
  const leaving = datesOf([...gone, ...changed]);
  const arriving = datesOf([...arrived, ...edited].map(({ blob }) => blob));
  const isOther = ({ before, blob }: Edited) => {
    if (moved.has(blob) || moved.has(before)) return true;
    const [old, now] = [dateOf(before), dateOf(blob)];
    if (old !== undefined && now !== undefined) return old !== now;
    return leaving.has(now ?? '') || arriving.has(old ?? '');
  };
  const [others = [], same = []] = [edited.filter(isOther), edited.filter(file => !isOther(file))];
  for (const { path, before, blob } of others) {
    left.push({ path, blob: before });
    arrived.push({ path, blob });
  }
  return { left, arrived, guessed, edited: same };
}
