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
  // Pages can have changed places: then each file that is still there holds another page.
  const dateOf = (blob: string) => versions.get(blob)?.creationDate;
  const olds = new Set([...left.map(({ blob }) => blob), ...edited.map(({ before }) => before)]);
  const moved = new Set(edited.filter(({ before, blob }) => before !== blob && olds.has(blob)).map(({ blob }) => blob));
  const isOther = ({ before, blob }: { before: string; blob: string }) => {
    const dates = [dateOf(before), dateOf(blob)];
    return moved.has(blob) || moved.has(before) || (!dates.includes(undefined) && dates[0] !== dates[1]);
  };
  const [others = [], same = []] = [edited.filter(isOther), edited.filter(file => !isOther(file))];
  for (const { path, before, blob } of others) {
    left.push({ path, blob: before });
    arrived.push({ path, blob });
  }
  return { left, arrived, guessed, edited: same };
}
