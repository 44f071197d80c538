import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressesOf, type CommitPlan, makeRepository, note } from './repository.ts';

/** What can happen to pages; which of them, and to where, is chosen by numbers. */
const action = fc.oneof(
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
type Action = typeof action extends fc.Arbitrary<infer Of> ? Of : never;

const names = ['A', 'B', 'C', 'S:A', 'S:B', 'S:C', 'S:T:A', 'U:A', 'U:B C'];
const fileOf = (name: string) => `${name.replaceAll(':', '/').replaceAll(' ', '_')}.txt`;
const addressOf = (name: string) => `/${name.toLowerCase().replaceAll(':', '/').replaceAll(' ', '-')}/`;

/** A page as the model knows it. */
interface ModelPage {
  day: number;
  text: number;
  /** Every name that it had after a commit, and the commit at which it had it no more. */
  past: Map<string, number>;
}

/** A notebook that is changed commit by commit, and remembers who had which name. */
class Model {
  readonly pages = new Map<string, ModelPage>();
  readonly plans: CommitPlan[] = [];
  readonly #comesBack: boolean;
  readonly #write: (page: ModelPage) => string;
  readonly #others: Record<string, string> = {};
  readonly #deleted = new Map<string, ModelPage>();
  #days = 0;

  /**
   * @param write makes the note of a page
   * @param comesBack is a page under the name of one that was deleted the same page? Only a date can tell
   */
  constructor(write = ({ day, text }: ModelPage) => note(day, `Text ${text}.`), comesBack = false) {
    this.#write = write;
    this.#comesBack = comesBack;
  }

  /** Adds a page that nothing happens to. */
  add(name: string): void {
    this.#others[fileOf(name)] = this.#write({ day: ++this.#days, text: 0, past: new Map() });
  }

  commit(actions: Action[]): void {
    const before = new Map(this.pages);
    const files = this.#files();
    for (const done of actions) this.#do(done, before);
    const after = this.#files();
    const gone = Object.keys(files).filter(path => !(path in after));
    const written = Object.entries(after).filter(([path, text]) => files[path] !== text);
    const others = this.plans.length === 0 ? this.#others : {};
    this.plans.push({ files: { ...others, ...Object.fromEntries([...gone.map(path => [path, null]), ...written]) } });
    for (const [name, page] of before) if (this.pages.get(name) !== page) page.past.set(name, this.plans.length);
  }

  /** Former address → where it leads. */
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

  #files(): Record<string, string> {
    return Object.fromEntries([...this.pages].map(([name, page]) => [fileOf(name), this.#write(page)]));
  }

  #do(done: Action, before: ReadonlyMap<string, ModelPage>): void {
    const all = [...this.pages.keys()];
    const free = names.filter(name => !this.pages.has(name));
    if (done.kind === 'create') {
      // Where another page was just now, the same file holds another note: nobody can tell that it is not the same page.
      const name = free.filter(name => !before.has(name))[done.to % names.length];
      if (!name) return;
      const back = this.#comesBack ? this.#deleted.get(name) : undefined;
      this.pages.set(name, back ?? { day: ++this.#days, text: done.text, past: new Map() });
      this.#deleted.delete(name);
      return;
    }
    const from = all[done.page % all.length];
    const page = this.pages.get(from ?? '');
    if (!from || !page) return;
    if (done.kind === 'edit') page.text = done.text;
    if (done.kind === 'delete') {
      this.pages.delete(from);
      this.#deleted.set(from, page);
    }
    if (done.kind === 'move') {
      const to = free[done.to % free.length];
      if (!to) return;
      this.pages.delete(from);
      this.pages.set(to, page);
      this.#deleted.delete(to);
      page.text = done.text ?? page.text;
    }
    if (done.kind === 'swap') {
      const other = all[done.other % all.length] as string;
      this.pages.set(from, this.pages.get(other) as ModelPage);
      this.pages.set(other, page);
    }
  }
}

const histories = fc.array(fc.array(action, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 });

/** Holds the former addresses of a model's notebook against what the model knows. */
async function compare(model: Model): Promise<void> {
  const { former } = await addressesOf(makeRepository(model.plans));
  const expected = model.expected();
  // Where folders have no note, the pages in them say where they have gone: that is not modelled.
  const isModelled = (address: string) => address in expected || !['/s/', '/s/t/', '/u/'].includes(address);
  expect(Object.fromEntries(Object.entries(former).filter(([from]) => isModelled(from)))).toEqual(expected);
}

test('whatever happens to pages, former addresses lead to the page that had them last', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async commits => {
      const model = new Model();
      for (const actions of commits) model.commit(actions);
      await compare(model);
    }),
    { numRuns: Number(process.env.RUNS ?? 40) },
  );
});

test('so they do where all notes have the same date, or none, and one thing happens at a time', async () => {
  const words = (day: number) =>
    Array.from({ length: 30 }, (_, line) => `Line ${line} of the page ${day ** 3}.\n`).join('');
  const steps = fc.array(fc.tuple(action), { minLength: 2, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (commits, dated) => {
      const model = new Model(({ day, text }) => {
        const content = `${words(day)}Text ${text}.`;
        return dated ? note(1, content) : `Content-Type: text/x-zim-wiki\n\n${content}\n`;
      }, true);
      // A date that only one page has would tell which one it is.
      for (const name of ['Z:A', 'Z:B']) model.add(name);
      for (const actions of commits) model.commit(actions);
      await compare(model);
    }),
    { numRuns: Number(process.env.RUNS ?? 40) },
  );
});

test('whatever happens to other pages, a short address leads to its page', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async commits => {
      const model = new Model();
      const addresses = new Map<ModelPage, string>();
      for (const [index, actions] of commits.entries()) {
        model.commit(actions);
        if (index % 3 > 0 && index < commits.length - 1) continue;
        const { short, shortLeads } = await addressesOf(makeRepository(model.plans));
        for (const [name, page] of model.pages) {
          const address = addresses.get(page) ?? (short[name] as string);
          addresses.set(page, address);
          expect(short[name]).toBe(address);
          expect(shortLeads[address]).toBe(addressOf(name));
        }
      }
      expect(new Set(addresses.values()).size).toBe(addresses.size);
    }),
    { numRuns: Number(process.env.RUNS ?? 15) },
  );
});
