import type { FileChange } from './log.ts';
import type { FileVersion, Step } from './match-renames.ts';
import type { PageVersions } from './page-versions.ts';

/** {@link classifyChanges} */
interface ClassifiedChanges extends Step {
  edited: FileVersion[];
}

/** A page's file before and after a change. */
interface Edit extends FileVersion {
  /** Git's digest of its content before. */
  before: string;
}

/**
 * Sorts the changes of a step into files that pages left, files in which pages arrived, and files whose page was only
 * edited.
 *
 * @param isKnown was there a page in this file?
 * @param versions the contents that are pages
 */
export function classifyChanges(
  changes: FileChange[],
  isKnown: (path: string) => boolean,
  versions: PageVersions,
): ClassifiedChanges {
  const left: FileVersion[] = [];
  const arrived: FileVersion[] = [];
  const gitRenames = new Map<string, string>();
  const edits: Edit[] = [];
  for (const { from, to, before = '', after = '' } of changes) {
    const known = from !== undefined && isKnown(from);
    const page = to !== undefined && versions.has(after);
    if (known && from === to) edits.push({ path: from, before, blob: after });
    else {
      if (known) left.push({ path: from, blob: before });
      if (page) arrived.push({ path: to, blob: after });
      if (known && page) gitRenames.set(to, from);
    }
  }
  const dateOf = (blob: string) => versions.get(blob)?.creationDate;
  const datesOf = (blobs: string[]) => new Set(blobs.map(dateOf).filter(date => date !== undefined));
  const gone = new Set(left.map(({ blob }) => blob));
  const changed = new Set(edits.map(({ before }) => before));
  // Pages can have swapped files. But overwriting a file with a copy of it keeps its page.
  const isMoved = ({ before, blob }: Edit) => {
    const isSame = dateOf(before) !== undefined && dateOf(before) === dateOf(blob);
    return before !== blob && (changed.has(blob) || (gone.has(blob) && !isSame));
  };
  const moved = new Set(edits.filter(isMoved).map(({ blob }) => blob));
  const leaving = datesOf([...gone, ...changed]);
  const arriving = datesOf([...arrived, ...edits].map(({ blob }) => blob));
  const isReplaced = ({ before, blob }: Edit) => {
    if (moved.has(blob) || moved.has(before)) return true;
    const [old, now] = [dateOf(before), dateOf(blob)];
    if (old !== undefined && now !== undefined) return old !== now;
    // If only one of the two has a date, its page moved if that date left another file, or arrived in one.
    return leaving.has(now ?? '') || arriving.has(old ?? '');
  };
  for (const { path, before, blob } of edits.filter(isReplaced)) {
    left.push({ path, blob: before });
    arrived.push({ path, blob });
  }
  return { left, arrived, gitRenames, edited: edits.filter(edit => !isReplaced(edit)) };
}
