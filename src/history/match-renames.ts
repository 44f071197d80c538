/** A page's file at one moment. */
export interface FileVersion {
  path: string;
  /** Git's digest of its content. */
  blob: string;
}

/** The files that pages left, and those in which pages arrived, in one step of a history. */
export interface Step {
  /** Files that are gone, or hold another page now. */
  left: FileVersion[];
  /** Files that are new, or held another page before. */
  arrived: FileVersion[];
  /** The renames that git detected: new path → old path. */
  gitRenames: ReadonlyMap<string, string>;
}

/** The features that identify a page. */
interface Identity {
  /** The Creation-Date of the file's header; nothing if it has none. */
  created(version: FileVersion): string | undefined;
  /** Whether there is a page with this date that neither left nor arrived. */
  isCommon(date: string): boolean;
  /** The page name of a path. */
  nameOf(path: string): string | undefined;
}

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/**
 * Finds the pages that were renamed in a step. Zim never changes the date in a note's header, so it identifies the page
 * whatever else was done to the note. Git's own detection is weaker: in a short note, most of the content is header.
 *
 * These rules apply in this order to the files that are still unmatched. But for git's renames, a rule only matches
 * when exactly one file that was left and exactly one that arrived agree:
 *
 * 1. the same date, unless a page that stayed has it too;
 * 2. a rename that git detected;
 * 3. the same content;
 * 4. the same date and file name;
 * 5. the same page name (the notebook's folder may have moved);
 * 6. the same path, even if the dates differ;
 * 7. the same page name, even if the dates differ.
 *
 * Up to rule 5, files with different dates never match; a file without a date may match any other.
 *
 * @returns path of an arrived file → the path at which its page was before; new pages are not in it
 */
export function matchRenames(
  { left, arrived, gitRenames }: Step,
  { created, isCommon, nameOf }: Identity,
): Map<string, string> {
  const matches = new Map<string, string>();
  const before = new Map(left.map(version => [version.path, version]));
  const after = new Map(arrived.map(version => [version.path, version]));
  const match = (to: FileVersion, from: FileVersion) => {
    matches.set(to.path, from.path);
    after.delete(to.path);
    before.delete(from.path);
  };
  const datesAgree = (one: FileVersion, other: FileVersion) => {
    const dates = [created(one), created(other)];
    return dates.includes(undefined) || dates[0] === dates[1];
  };
  const matchUnique = (keyOf: (version: FileVersion) => string | undefined, fits = datesAgree) => {
    const [olds, news] = [before, after].map(pool => Map.groupBy(pool.values(), keyOf)) as [Groups, Groups];
    for (const [key, [to, ...others]] of news) {
      const [from, ...more] = olds.get(key) ?? [];
      if (key === undefined || !to || !from || others.length > 0 || more.length > 0) continue;
      if (fits(from, to)) match(to, from);
    }
  };

  matchUnique(version => {
    const date = created(version);
    return date === undefined || isCommon(date) ? undefined : date;
  });
  for (const [to, from] of gitRenames) {
    const [newer, older] = [after.get(to), before.get(from)];
    if (newer && older && datesAgree(newer, older)) match(newer, older);
  }
  matchUnique(({ blob }) => blob);
  matchUnique(version => {
    const date = created(version);
    return date === undefined ? undefined : `${date}/${fileName(version.path)}`;
  });
  matchUnique(({ path }) => nameOf(path));
  const always = () => true;
  matchUnique(({ path }) => path, always);
  matchUnique(({ path }) => nameOf(path), always);
  return matches;
}

type Groups = Map<string | undefined, FileVersion[]>;
