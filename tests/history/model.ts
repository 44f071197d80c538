import fc from 'fast-check';
import { type CommitPlan, note } from '../support/repository.ts';

/** Actions on pages. Their numbers select the page and the new name. */
export const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('create' as const), to: fc.nat(), text: fc.nat(5) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      page: fc.nat(),
      to: fc.nat(),
      text: fc.option(fc.nat(5)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('swap' as const), page: fc.nat(), other: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), page: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), page: fc.nat(), text: fc.nat(5) }) },
);
export type Action = typeof action extends fc.Arbitrary<infer Of> ? Of : never;

const ownNames = ['A', 'B', 'C', 'S:A', 'S:B', 'S:C', 'S:T:A', 'U:A', 'U:B C'];
const fileOf = (name: string) => `${name.replaceAll(':', '/').replaceAll(' ', '_')}.txt`;
export const addressOf = (name: string) => `/${name.toLowerCase().replaceAll(':', '/').replaceAll(' ', '-')}/`;

/** A page as the model knows it. */
export interface ModelPage {
  day: number;
  text: number;
  /** Former name → the number of the commit that took it away. */
  past: Map<string, number>;
}

/** A notebook that changes commit by commit, and records the names of its pages. */
export class Model {
  readonly pages = new Map<string, ModelPage>();
  readonly plans: CommitPlan[] = [];
  readonly #names: string[];
  readonly #comesBack: boolean;
  readonly #write: (page: ModelPage) => string;
  readonly #others: Record<string, string> = {};
  readonly #deleted = new Map<string, ModelPage>();
  #days = 0;

  /**
   * @param write creates the note of a page
   * @param comesBack does a new page count as the deleted one with its name? It does unless dates tell them apart
   * @param prefix of all names
   */
  constructor(write = ({ day, text }: ModelPage) => note(day, `Text ${text}.`), comesBack = false, prefix = '') {
    this.#names = ownNames.map(name => prefix + name);
    this.#write = write;
    this.#comesBack = comesBack;
  }

  /** Adds a page that never changes. */
  add(name: string): void {
    this.#others[fileOf(name)] = this.#write({ day: ++this.#days, text: 0, past: new Map() });
  }

  commit(actions: Action[]): void {
    const before = new Map(this.pages);
    const files = this.files();
    for (const done of actions) this.#do(done, before);
    const after = this.files();
    const gone = Object.keys(files).filter(path => !(path in after));
    const written = Object.entries(after).filter(([path, text]) => files[path] !== text);
    const others = this.plans.length === 0 ? this.#others : {};
    this.plans.push({ files: { ...others, ...Object.fromEntries([...gone.map(path => [path, null]), ...written]) } });
    for (const [name, page] of before) if (this.pages.get(name) !== page) page.past.set(name, this.plans.length);
  }

  /** Former address → its target. */
  expected(): Record<string, string> {
    const last = new Map<string, { until: number; to: string }>();
    for (const [now, { past }] of this.pages) {
      for (const [name, until] of past) {
        if (!this.pages.has(name) && until > (last.get(name)?.until ?? 0))
          last.set(name, { until, to: addressOf(now) });
      }
    }
    return Object.fromEntries([...last].map(([name, { to }]) => [addressOf(name), to]));
  }

  /** Path → content. */
  files(): Record<string, string> {
    return Object.fromEntries([...this.pages].map(([name, page]) => [fileOf(name), this.#write(page)]));
  }

  #do(done: Action, before: ReadonlyMap<string, ModelPage>): void {
    const all = [...this.pages.keys()];
    const free = this.#names.filter(name => !this.pages.has(name));
    if (done.kind === 'create') {
      // A new note in a file that another page left in the same commit cannot be told from an edit.
      const fresh = free.filter(name => !before.has(name));
      const name = fresh[done.to % fresh.length];
      if (!name) return;
      const back = this.#comesBack ? this.#deleted.get(name) : undefined;
      this.pages.set(name, back ?? { day: ++this.#days, text: done.text, past: new Map() });
      this.#deleted.delete(name);
      return;
    }
    const from = all[done.page % all.length];
    const page = this.pages.get(from ?? '');
    if (!from || !page) return;
    // Nor can a new page that moves there in the same commit.
    const isNew = (page: ModelPage | undefined) => ![...before.values()].some(known => known === page);
    if (done.kind === 'edit') page.text = done.text;
    if (done.kind === 'delete') {
      this.pages.delete(from);
      this.#deleted.set(from, page);
    }
    if (done.kind === 'move') {
      const to = free[done.to % free.length];
      if (!to || isNew(page)) return;
      this.pages.delete(from);
      this.pages.set(to, page);
      this.#deleted.delete(to);
      page.text = done.text ?? page.text;
    }
    if (done.kind === 'swap') {
      const other = all[done.other % all.length] as string;
      if (isNew(page) || isNew(this.pages.get(other))) return;
      this.pages.set(from, this.pages.get(other) as ModelPage);
      this.pages.set(other, page);
    }
  }
}
