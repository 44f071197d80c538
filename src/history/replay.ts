import { classifyChanges } from './changes.ts';
import type { FolderMove } from './folder-moves.ts';
import type { Commit, FileChange } from './log.ts';
import { type FileVersion, matchRenames } from './match-renames.ts';
import { newPage, type PageHistory } from './page-history.ts';
import type { PageVersions } from './page-versions.ts';

/** A page in a file, after a step. */
export interface PageState {
  /** Index in {@link ReplayResult.pages}. */
  page: number;
  /** Git's digest of the file's content. */
  blob: string;
  /** Date and author of the commit that last changed the content, if they are known. */
  changed?: { date: string; author: string };
}

/** The pages in all files after a step. */
interface State {
  /** Path of the notebook in the repository, see {@link FolderMove}. */
  root: string;
  /** Path of a file, from the repository's root → its page. */
  notes: Map<string, PageState>;
}

/** The pages of a notebook after a number of steps. */
export interface ReplayResult {
  /** In the order in which they were created. */
  pages: PageHistory[];
  /** The number of steps. */
  steps: number;
  /** The state after the last step. */
  end: State;
}

interface StepContext {
  changed: PageState['changed'];
  /** The states of a merge's other parents. */
  others: State[];
}

/** Replays a history step by step, and keeps track of which page is in which file. */
export class HistoryReplay {
  readonly #pages: PageHistory[];
  readonly #versions: PageVersions;
  readonly #nameOf: (path: string) => string | null;
  /** Creation-Date → the pages that had it. */
  readonly #byDate = new Map<string, Set<number>>();
  /** Name → the page that got it last. */
  readonly #byName = new Map<string, number>();
  #step: number;

  /**
   * @param versions the contents that are pages
   * @param nameOf the page name of a path in the notebook
   * @param previous continues this replay, and changes it
   */
  constructor(versions: PageVersions, nameOf: (path: string) => string | null, previous?: ReplayResult) {
    this.#versions = versions;
    this.#nameOf = nameOf;
    this.#pages = previous?.pages ?? [];
    this.#step = previous?.steps ?? 0;
    for (const [index, { names, creationDates }] of this.#pages.entries()) {
      for (const date of creationDates) this.#index(date, index);
      this.#byName.set(names.at(-1)?.name ?? '', index);
    }
  }

  /**
   * Replays commits, each after its parents.
   *
   * @param moves the moves of the notebook's folder, the last first
   * @param root path of the notebook today
   * @param shallow hashes of a shallow clone's oldest commits: the dates of the changes in them are unknown
   */
  run(commits: Commit[], moves: FolderMove[], root: string, shallow: ReadonlySet<string>): ReplayResult {
    const roots = [root, ...moves.map(move => move.from)];
    const moved = new Map(moves.map(({ hash, to }) => [hash, to]));
    const childrenLeft = new Map<string, number>();
    for (const { parents } of commits)
      for (const parent of parents) childrenLeft.set(parent, (childrenLeft.get(parent) ?? 0) + 1);
    const states = new Map<string, State>();
    /** The state after a commit: a copy, but for the commit's last child, which may change it. */
    const stateOf = (hash: string): State | undefined => {
      const state = states.get(hash);
      const children = (childrenLeft.get(hash) ?? 1) - 1;
      childrenLeft.set(hash, children);
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

  /** Replays one step. @param state is changed @param root path of the notebook after it */
  step(state: State, changes: FileChange[], { changed, others }: StepContext, root = state.root): void {
    this.#step++;
    const nameOf = (path: string, from = root) =>
      path.startsWith(from) ? (this.#nameOf(path.slice(from.length)) ?? undefined) : undefined;
    const created = ({ blob }: FileVersion) => this.#versions.get(blob)?.creationDate;
    const isKnown = (path: string) => state.notes.has(path);
    const { left, arrived, gitRenames, edited } = classifyChanges(changes, isKnown, this.#versions);
    for (const { path, blob } of edited) {
      const { page } = state.notes.get(path) as PageState;
      const known = noteIn(others, path);
      state.notes.set(path, { page, blob, ...changeField(known?.blob === blob ? known.changed : changed) });
    }
    const before = new Map(left.map(({ path }) => [path, state.notes.get(path) as PageState]));
    for (const [path, { page, blob }] of before) {
      state.notes.delete(path);
      const { names } = this.#pages[page] as PageHistory;
      // On another branch, the page may have got a later name already.
      const record = names.findLast(({ name }) => name === nameOf(path, state.root)) ?? names.at(-1);
      if (record) Object.assign(record, { until: this.#step, last: { path, blob } });
    }
    const identity = {
      created,
      isCommon: (date: string) => [...(this.#byDate.get(date) ?? [])].some(page => this.#isThere(state, page)),
      nameOf: (path: string) => nameOf(path) ?? nameOf(path, state.root),
    };
    const matches = matchRenames({ left, arrived, gitRenames }, identity);
    const isFolderMoved = state.root !== root;
    state.root = root;

    const put = (version: FileVersion, page: number, known: PageState | undefined) => {
      const same = known?.blob === version.blob;
      state.notes.set(version.path, { page, blob: version.blob, ...changeField(same ? known?.changed : changed) });
      this.#record(page, version, nameOf(version.path), created(version));
    };
    const unmatched: FileVersion[] = [];
    for (const version of arrived) {
      const known = noteIn(others, version.path) ?? before.get(matches.get(version.path) ?? '');
      if (known && !this.#isThere(state, known.page)) put(version, known.page, known);
      else unmatched.push(version);
    }
    const blobs = new Map(unmatched.length > 0 ? [...state.notes.values()].map(({ blob, page }) => [blob, page]) : []);
    for (const version of unmatched) {
      const date = created(version);
      const restored = this.#findDeleted(state, nameOf(version.path), date);
      const page = restored ?? this.#pages.push(newPage(date, blobs.get(version.blob))) - 1;
      put(version, page, noteIn(others, version.path));
    }
    if (isFolderMoved) {
      for (const [path, { page, blob }] of state.notes) {
        const record = this.#pages[page]?.names.at(-1);
        if (record && record.name !== nameOf(path)) record.last ??= { path, blob };
        this.#record(page, { path, blob }, nameOf(path), undefined);
      }
    }
    for (const [path, { page, blob }] of [...before, ...others.flatMap(other => [...other.notes])]) {
      if (this.#isThere(state, page)) continue;
      const { successor, names } = this.#pages[page] as PageHistory;
      const record = names.at(-1);
      if (record && record.until === undefined) Object.assign(record, { until: this.#step, last: { path, blob } });
      if (successor === undefined) this.#findSuccessor(state, page);
    }
  }

  /** The deleted page that comes back in a new file: the only one with the file's date, or else with its name. */
  #findDeleted(state: State, name: string | undefined, date: string | undefined): number | undefined {
    const [dated, ...more] = this.#byDate.get(date ?? '') ?? [];
    if (dated !== undefined && more.length === 0 && !this.#isThere(state, dated)) return dated;
    const last = this.#byName.get(name ?? '');
    const past = this.#pages[last ?? -1];
    if (last === undefined || past?.names.at(-1)?.name !== name || this.#isThere(state, last)) return undefined;
    const { creationDates } = past as PageHistory;
    return date === undefined || creationDates.length === 0 || creationDates.includes(date) ? last : undefined;
  }

  /** Sets the successor of a page that is gone: its copy or its original, if exactly one of them exists. */
  #findSuccessor(state: State, page: number): void {
    const past = this.#pages[page] as PageHistory;
    const twins = new Set(past.creationDates.flatMap(date => [...(this.#byDate.get(date) ?? [])]));
    const copies = [...twins].filter(
      twin => (this.#pages[twin]?.copyOf === page || past.copyOf === twin) && this.#isThere(state, twin),
    );
    if (copies.length === 1) past.successor = copies[0] as number;
  }

  /** Whether the page exists after a step. */
  #isThere(state: State, page: number): boolean {
    return this.#pages[page]?.paths.some(path => state.notes.get(path)?.page === page) ?? false;
  }

  /** Adds a file, and the name and date that it has there, to a page's history. */
  #record(index: number, { path }: FileVersion, name: string | undefined, created: string | undefined): void {
    const page = this.#pages[index] as PageHistory;
    delete page.successor;
    if (!page.paths.includes(path)) page.paths.push(path);
    if (name !== undefined) {
      const last = page.names.at(-1);
      if (last?.name === name) page.names.pop();
      page.names.push({ name, since: last?.name === name ? last.since : this.#step });
      this.#byName.set(name, index);
    }
    if (created === undefined) return;
    if (!page.creationDates.includes(created)) page.creationDates.push(created);
    this.#index(created, index);
  }

  #index(date: string, page: number): void {
    const pages = this.#byDate.get(date);
    if (pages) pages.add(page);
    else this.#byDate.set(date, new Set([page]));
  }
}

const changeField = (changed: PageState['changed']) => (changed ? { changed } : {});

const noteIn = (others: State[], path: string) => others.find(({ notes }) => notes.has(path))?.notes.get(path);

/** The folder in which a history begins: the notebook's oldest one with any of the files. */
function firstRoot(changes: FileChange[], roots: string[]): string {
  const isIn = (root: string) => changes.some(({ to }) => to?.startsWith(root));
  return roots.findLast(isIn) ?? (roots[0] as string);
}
