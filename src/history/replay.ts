import { sortOut } from './changes.ts';
import type { Change, Commit } from './log.ts';
import { pairUp, type Version } from './match-renames.ts';
import type { FolderMove } from './moved.ts';
import type { Versions } from './notes.ts';

/** A page through all of its history. */
export interface PagePast {
  /**
   * Every name that it had, in order, and the numbers of the steps at which it got it and at which it left the file of
   * that name, if it did: it may have been gone for a while before it came back under the next name.
   */
  names: { name: string; since: number; until?: number }[];
  /** Every file that it was in, from the repository's root. */
  paths: string[];
  /** When it was created, as the header has it that it had at first. */
  born?: string;
  /** The dates of all headers that it had. */
  created: string[];
  /** The page that it was a copy of at first, in {@link Past.pages}. */
  copyOf?: number;
  /** The page that has taken its place, in {@link Past.pages}: its copy or its original, which is still there. */
  heir?: number;
}

/** Where a page is, and when what it says was last changed. */
export interface PageState {
  /** In {@link Past.pages}. */
  page: number;
  blob: string;
  /** The commit's date and author, where they are known. */
  changed?: { date: string; author: string };
}

/** Which page is in which file after a step. */
interface State {
  /** Where the notebook is in the repository, see {@link FolderMove}. */
  root: string;
  notes: Map<string, PageState>;
}

/** What became of the pages of a notebook, as far as its history tells. */
export interface Past {
  /** In the order in which they came to be. */
  pages: PagePast[];
  /** Number of steps. */
  steps: number;
  /** What was there at the end. */
  end: State;
}

/** What a step needs to know besides what it changes. */
interface StepFacts {
  changed: PageState['changed'];
  /** What the other parents of a merge had. */
  others: State[];
}

/** Goes through a history, step by step, and keeps track of which page is which. */
export class Replay {
  readonly #pages: PagePast[];
  readonly #versions: Versions;
  readonly #nameOf: (path: string) => string | null;
  readonly #byDate = new Map<string, Set<number>>();
  readonly #lastOf = new Map<string, number>();
  #step: number;

  /**
   * @param nameOf the page name of a path in the notebook
   * @param past what came before
   */
  constructor(versions: Versions, nameOf: (path: string) => string | null, past?: Past) {
    this.#versions = versions;
    this.#nameOf = nameOf;
    this.#pages = past?.pages ?? [];
    this.#step = past?.steps ?? 0;
    for (const [index, { names, created }] of this.#pages.entries()) {
      for (const date of created) this.#index(date, index);
      this.#lastOf.set(names.at(-1)?.name ?? '', index);
    }
  }

  /**
   * Goes through commits, each behind its parents.
   *
   * @param shallow digests of the commits at which the history is cut off: when something was changed in them is unknown
   * @param moves where the notebook was before, the last move first
   * @param root where it is now
   */
  run(commits: Commit[], moves: FolderMove[], root: string, shallow: ReadonlySet<string>): Past {
    const roots = [root, ...moves.map(move => move.from)];
    const moved = new Map(moves.map(({ hash, to }) => [hash, to]));
    const open = new Map<string, number>();
    for (const { parents } of commits) for (const parent of parents) open.set(parent, (open.get(parent) ?? 0) + 1);
    const states = new Map<string, State>();
    /** The state after a commit; its last child may change it. */
    const stateOf = (hash: string): State | undefined => {
      const state = states.get(hash);
      const children = (open.get(hash) ?? 1) - 1;
      open.set(hash, children);
      if (children > 0) return state && { root: state.root, notes: new Map(state.notes) };
      states.delete(hash);
      return state;
    };
    let end: State = { root, notes: new Map() };
    for (const { hash, parents, date, author, changes } of commits) {
      const [first, ...others] = parents.flatMap(parent => stateOf(parent) ?? []);
      const state = first ?? { root: firstRoot(changes, roots), notes: new Map() };
      const joined = [state, ...others].map(other => roots.indexOf(other.root));
      const target = moved.get(hash) ?? roots[Math.min(...joined)] ?? root;
      const changed = shallow.has(hash) ? undefined : { date, author };
      this.step(state, changes, { changed, others }, target);
      states.set(hash, state);
      end = state;
    }
    return { pages: this.#pages, steps: this.#step, end };
  }

  /** Does one step. @param root where the notebook is after it */
  step(state: State, changes: Change[], { changed, others }: StepFacts, root = state.root): void {
    this.#step++;
    const nameOf = (path: string, from = root) =>
      path.startsWith(from) ? (this.#nameOf(path.slice(from.length)) ?? undefined) : undefined;
    const created = ({ blob }: Version) => this.#versions.get(blob)?.creationDate;
    const { left, arrived, guessed, edited } = sortOut(changes, path => state.notes.has(path), this.#versions);
    for (const { path, blob } of edited) {
      const { page } = state.notes.get(path) as PageState;
      const known = theirs(others, path);
      state.notes.set(path, { page, blob, ...told(known?.blob === blob ? known.changed : changed) });
    }
    const before = new Map(left.map(({ path }) => [path, state.notes.get(path) as PageState]));
    for (const [path, { page }] of before) {
      state.notes.delete(path);
      const last = this.#pages[page]?.names.at(-1);
      if (last) last.until = this.#step;
    }
    const marks = {
      created,
      isCommon: (date: string) => [...(this.#byDate.get(date) ?? [])].some(page => this.#isThere(state, page)),
      nameOf: (path: string) => nameOf(path) ?? nameOf(path, state.root),
    };
    const pairs = pairUp({ left, arrived, guessed }, marks);
    const renamed = state.root !== root;
    state.root = root;

    const put = (version: Version, page: number, known: PageState | undefined) => {
      const same = known?.blob === version.blob;
      state.notes.set(version.path, { page, blob: version.blob, ...told(same ? known?.changed : changed) });
      this.#record(page, version, nameOf(version.path), created(version));
    };
    const strangers: Version[] = [];
    for (const version of arrived) {
      const known = theirs(others, version.path) ?? before.get(pairs.get(version.path) ?? '');
      if (known && !this.#isThere(state, known.page)) put(version, known.page, known);
      else strangers.push(version);
    }
    const blobs = new Map(strangers.length > 0 ? [...state.notes.values()].map(({ blob, page }) => [blob, page]) : []);
    for (const version of strangers) {
      const date = created(version);
      const back = this.#comeBack(state, nameOf(version.path), date);
      const page = back ?? this.#pages.push(newPage(date, blobs.get(version.blob))) - 1;
      put(version, page, theirs(others, version.path));
    }
    if (renamed)
      for (const [path, place] of state.notes)
        this.#record(place.page, { path, blob: place.blob }, nameOf(path), undefined);
    for (const { page } of [...before.values(), ...others.flatMap(other => [...other.notes.values()])]) {
      if (this.#isThere(state, page)) continue;
      const { heir, names } = this.#pages[page] as PagePast;
      const last = names.at(-1);
      if (last) last.until ??= this.#step;
      if (heir === undefined) this.#findHeir(state, page);
    }
  }

  /** A page that was deleted before, and is what now has its date, or else its name. */
  #comeBack(state: State, name: string | undefined, date: string | undefined): number | undefined {
    const [dated, ...more] = this.#byDate.get(date ?? '') ?? [];
    if (dated !== undefined && more.length === 0 && !this.#isThere(state, dated)) return dated;
    const last = this.#lastOf.get(name ?? '');
    const past = this.#pages[last ?? -1];
    if (last === undefined || past?.names.at(-1)?.name !== name || this.#isThere(state, last)) return undefined;
    const { created } = past as PagePast;
    return date === undefined || created.length === 0 || created.includes(date) ? last : undefined;
  }

  /** Notes who goes on for a page that is gone: a copy of it, or what it was a copy of, if there is just one of these. */
  #findHeir(state: State, page: number): void {
    const past = this.#pages[page] as PagePast;
    const twins = new Set(past.created.flatMap(date => [...(this.#byDate.get(date) ?? [])]));
    const copies = [...twins].filter(
      twin => (this.#pages[twin]?.copyOf === page || past.copyOf === twin) && this.#isThere(state, twin),
    );
    if (copies.length === 1) past.heir = copies[0] as number;
  }

  #isThere(state: State, page: number): boolean {
    return this.#pages[page]?.paths.some(path => state.notes.get(path)?.page === page) ?? false;
  }

  #record(index: number, { path }: Version, name: string | undefined, created: string | undefined): void {
    const page = this.#pages[index] as PagePast;
    delete page.heir;
    if (!page.paths.includes(path)) page.paths.push(path);
    if (name !== undefined) {
      const last = page.names.at(-1);
      if (last?.name === name) delete last.until;
      else page.names.push({ name, since: this.#step });
      this.#lastOf.set(name, index);
    }
    if (created === undefined) return;
    if (!page.created.includes(created)) page.created.push(created);
    this.#index(created, index);
  }

  #index(date: string, page: number): void {
    const pages = this.#byDate.get(date);
    if (pages) pages.add(page);
    else this.#byDate.set(date, new Set([page]));
  }
}

function newPage(born: string | undefined, copyOf: number | undefined): PagePast {
  return { names: [], paths: [], ...(born && { born }), created: [], ...(copyOf !== undefined && { copyOf }) };
}

const told = (changed: PageState['changed']) => (changed ? { changed } : {});

const theirs = (others: State[], path: string) => others.find(({ notes }) => notes.has(path))?.notes.get(path);

/** Where the notebook was when its history began: the oldest place that has any of the files. */
function firstRoot(changes: Change[], roots: string[]): string {
  const isIn = (root: string) => changes.some(({ to }) => to?.startsWith(root));
  return roots.findLast(isIn) ?? (roots[0] as string);
}
