import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../support/cases.ts';
import { addressesOf, type CommitPlan, makeRepository, note } from '../support/repository.ts';
import { action, addressOf, Model, type ModelPage } from './model.ts';

const histories = fc.array(fc.array(action, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 });

/** Compares the former addresses of a notebook with this history with those of the model. */
async function compare(plans: CommitPlan[], expected: Record<string, string>): Promise<void> {
  const { former } = await addressesOf(makeRepository(plans));
  // The model does not know that folders without a note move with their pages.
  const isModelled = (address: string) => address in expected || !/\/(?:s|t|u|x|y)\/$/.test(address);
  expect(Object.fromEntries(Object.entries(former).filter(([from]) => isModelled(from)))).toEqual(expected);
}

test('whatever happens to pages, former addresses lead to the page that had them last', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async commits => {
      const model = new Model();
      for (const actions of commits) model.commit(actions);
      await compare(model.plans, model.expected());
    }),
    { numRuns: cases(6) },
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
      // A date that only one page has would identify it.
      for (const name of ['Z:A', 'Z:B']) model.add(name);
      for (const actions of commits) model.commit(actions);
      await compare(model.plans, model.expected());
    }),
    { numRuns: cases(6) },
  );
});

test('and where two authors work side by side, and take over from each other what they did', async () => {
  const commit = fc.record({ author: fc.nat(1), actions: fc.array(action, { maxLength: 3 }), merge: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(commit, { minLength: 3, maxLength: 16 }), async commits => {
      const write = (offset: number) => (page: ModelPage) => note(page.day + offset, `Text ${page.text}.`);
      const models = [new Model(write(0), false, 'X:'), new Model(write(1000), false, 'Y:')] as const;
      /** The files of each author, and the number of the last commit of each. */
      const trees: [Record<string, string>, Record<string, string>] = [{}, {}];
      const tips = [0, 0];
      const plans: CommitPlan[] = [{ files: { 'First.txt': note(2000) } }];
      const put = (author: number, after: Record<string, string>, merges?: number) => {
        const before = trees[author] as Record<string, string>;
        const gone = Object.keys(before).filter(path => !(path in after));
        const written = Object.entries(after).filter(([path, text]) => before[path] !== text);
        const files = Object.fromEntries([...gone.map(path => [path, null]), ...written]);
        tips[author] = plans.push({ files, after: tips[author] ?? 0, ...(merges !== undefined && { merges }) }) - 1;
        trees[author] = after;
      };
      const own = (author: number, of: number) =>
        Object.entries(trees[of] ?? {}).filter(([path]) => path.startsWith(author === 0 ? 'X/' : 'Y/'));
      const takeOver = (author: number) => {
        const files = [...own(author, author), ...own(1 - author, 1 - author)];
        put(author, Object.fromEntries(files), tips[1 - author]);
      };
      for (const { author, actions, merge } of commits) {
        const model = models[author] as Model;
        model.commit(actions);
        put(author, { ...Object.fromEntries(own(1 - author, author)), ...model.files() });
        if (merge) takeOver(1 - author);
      }
      takeOver(0);
      await compare(plans, { ...models[0].expected(), ...models[1].expected() });
    }),
    { numRuns: cases(6) },
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
    { numRuns: cases(4) },
  );
});
