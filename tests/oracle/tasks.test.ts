import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taskNoteArbitrary } from '../support/arbitraries/task-note.ts';
import { header, makeFolder } from '../support/folder.ts';
import { seed } from '../support/seed.ts';
import { zimIsInstalled } from './ask-zim.ts';
import { ourTasks, type ReadTask, zimTasks } from './zim-tasks.ts';

// `ZIMLIGHT_SEED=random ZIMLIGHT_NOTES=20000 npm run test:oracle` tries other and more random notes.
const numRuns = Math.ceil(Number(process.env.ZIMLIGHT_NOTES || 2000) / 4);
const examples = join(import.meta.dirname, '../notebooks');

/** Expects the same tasks in the pages that Zim reads. @returns how many there are */
function expectSame(folder: string, fromSunday = false): number {
  const [zim] = zimTasks([folder], fromSunday);
  const read = new Set(zim?.read).difference(new Set(zim?.unread));
  const byPage = (tasks: ReadTask[]) =>
    Object.fromEntries(
      Map.groupBy(
        tasks.filter(({ page }) => read.has(page)),
        ({ page }) => page,
      ),
    );
  expect(byPage(ourTasks(folder, fromSunday)), `ZIMLIGHT_SEED=${seed}`).toEqual(byPage(zim?.tasks ?? []));
  return zim?.tasks.length ?? 0;
}

describe.skipIf(!zimIsInstalled)("the open tasks are those of Zim's plugin", () => {
  /** A copy, which Zim may write to. */
  function copied(from: string): string {
    const folder = makeFolder();
    cpSync(from, folder, { recursive: true });
    return folder;
  }

  test.each(readdirSync(examples))('in the notebook %s', name => {
    expectSame(copied(join(examples, name)));
  });

  test("in Zim's manual", () => {
    expect(expectSame(copied('/usr/share/zim/manual'))).toBeGreaterThan(10);
  });

  test.each([
    { settings: '', fromSunday: false },
    { settings: 'integrate_with_journal=none\nnonactionable_tags=@anna\nwaiting_labels=buy\n', fromSunday: true },
    { settings: 'integrate_with_journal=due\nexcluded_subtrees=Off\n', fromSunday: true },
    { settings: 'all_checkboxes=False\nlabels=TODO, Next:\nincluded_subtrees=J, :P\n', fromSunday: false },
  ])('in random notes, with other settings: $settings', ({ settings, fromSunday }) => {
    const names = ['2026:03:16', 'J:2026:03', 'J:2026:Week 12', 'J:2026', 'J:2026:3:17', '2026:02:30', 'Off', 'Off:A'];
    const notes = fc.sample(fc.noBias(taskNoteArbitrary), {
      numRuns,
      seed,
    });
    const files = notes.map((note, i): [string, string] => {
      const name = `${names[i % names.length]}${i < names.length ? '' : `:P ${i}`}`;
      return [`${(i % 3 === 2 ? `P:${i}` : name).replaceAll(':', '/').replaceAll(' ', '_')}.txt`, header + note];
    });
    const notebook = `[Notebook]\nversion=0.4\nname=tasks\nhome=A\n\n[TaskListPlugin]\n${settings}`;
    expect(
      expectSame(makeFolder({ 'notebook.zim': notebook, ...Object.fromEntries(files) }), fromSunday),
    ).toBeGreaterThan(50);
  });
});
