/** A file that is a page, at one moment. */
export interface Version {
  path: string;
  /** Digest of what is in it. */
  blob: string;
}

/** What became of the pages of a notebook in one step of its history. */
export interface Step {
  /** Files that were there before, and are not any more, or hold another page now. */
  left: Version[];
  /** Files that were not there, or held another page. */
  arrived: Version[];
  /** What git takes for renamed: new path → old path. */
  guessed: ReadonlyMap<string, string>;
}

/** What tells pages from each other. */
interface Marks {
  /** When the page was created, as its header has it; nothing where it does not say. */
  created(version: Version): string | undefined;
  /** Has a page this date that neither left nor arrived? */
  isCommon(date: string): boolean;
  /** Page name of a path. */
  nameOf(path: string): string | undefined;
}

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/**
 * Finds which page is which again. Zim never changes the date in a note's header, so a page with the same one is the same
 * page whatever was done to it, and one with another date is another, though git may find the two alike: of a short note
 * the header is the most. Where there is no date, or many notes have one, it is as git says, then as the files are
 * called, then whatever has the name that the page had, or its path.
 *
 * @returns for each path that arrived the path at which the page was before; none for a new page
 */
export function pairUp({ left, arrived, guessed }: Step, { created, isCommon, nameOf }: Marks): Map<string, string> {
  const pairs = new Map<string, string>();
  const before = new Map(left.map(version => [version.path, version]));
  const after = new Map(arrived.map(version => [version.path, version]));
  const take = (to: Version, from: Version) => {
    pairs.set(to.path, from.path);
    after.delete(to.path);
    before.delete(from.path);
  };
  const alike = (one: Version, other: Version) => {
    const dates = [created(one), created(other)];
    return dates.includes(undefined) || dates[0] === dates[1];
  };
  /** Takes what has the same key, and shares it with nothing else. */
  const takeUnique = (keyOf: (version: Version) => string | undefined, fits = alike) => {
    const [olds, news] = [before, after].map(pool => Map.groupBy(pool.values(), keyOf)) as [Groups, Groups];
    for (const [key, [to, ...others]] of news) {
      const [from, ...more] = olds.get(key) ?? [];
      if (key === undefined || !to || !from || others.length > 0 || more.length > 0) continue;
      if (fits(from, to)) take(to, from);
    }
  };

  takeUnique(version => {
    const date = created(version);
    return date === undefined || isCommon(date) ? undefined : date;
  });
  for (const [to, from] of guessed) {
    const [newer, older] = [after.get(to), before.get(from)];
    if (newer && older && alike(newer, older)) take(newer, older);
  }
  takeUnique(({ blob }) => blob);
  takeUnique(version => {
    const date = created(version);
    return date === undefined ? undefined : `${date}/${fileName(version.path)}`;
  });
  takeUnique(({ path }) => nameOf(path));
  const anyway = () => true;
  takeUnique(({ path }) => path, anyway);
  takeUnique(({ path }) => nameOf(path), anyway);
  return pairs;
}

type Groups = Map<string | undefined, Version[]>;
