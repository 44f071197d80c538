import { expect, test } from 'vitest';
import { openNotebook } from '../../src/notebook/index.ts';
import { readNoteFacts } from '../../src/publish/note-facts.ts';
import { unmatchedPatterns } from '../../src/publish/unmatched-patterns.ts';
import { header, makeFolder } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

const files = {
  'Diary.txt': header,
  'Diary/2026.txt': `${header}@client @draft\n`,
  'Work/Fire_Anna.txt': header,
  'Work/Fire_Anna/plan.ods': 'x',
};

/** The patterns of `except` that match nothing, and what is offered in their place. */
async function unmatched(patterns: string[], formerNames: string[] = []) {
  const notebook = openNotebook(
    makeFolder({ ...files, 'zimlight.yaml': `publish:\n  except: ${JSON.stringify(patterns)}\n` }),
  );
  const pages = [...notebook.pages.values()];
  const facts = new Map(await Promise.all(pages.map(async page => [page, await readNoteFacts(page)] as const)));
  const messages = unmatchedPatterns(notebook, page => facts.get(page) as never, formerNames);
  return messages.map(({ reason }) => reason.split('`').filter((_, part) => part === 3 || part === 5));
}

test('patterns that match a page, a folder, a former name, a tag or a file get no message', async () => {
  const patterns = ['Diary', 'diary:**', 'Work', 'Work:Fire *', '@CLIENT', 'plan.ods', 'Work/Fire_Anna/', 'Diary.txt'];
  expect(await unmatched(patterns)).toEqual([]);
  expect(await unmatched(['Old name'], ['Old name'])).toEqual([]);
});

test('patterns that begin with * get no message, because they may be meant for later', async () => {
  expect(await unmatched(['*.kdbx', '**:Private', '@*secret'])).toEqual([]);
});

test.each([
  ['Dairy', 'Diary'],
  ['Dairy:**', 'Diary:**'],
  ['fire anna', 'Work:Fire Anna'],
  ['@clietn', '@client'],
  ['client', '@client'],
  ['plan.odt', 'plan.ods'],
])('%s matches nothing, and %s was meant', async (pattern, meant) => {
  expect(await unmatched([pattern])).toEqual([[pattern, meant]]);
});

test('if no name is similar, none is suggested', async () => {
  expect(await unmatched(['Something else'])).toEqual([['Something else']]);
});

test('zimlight check prints the message, with what was probably meant', async () => {
  const settings = "publish:\n  except: ['Dairy:**']\n  unlisted: ['Worx']\n";
  const { code, stdout } = await runMain(['check', '.'], makeFolder({ ...files, 'zimlight.yaml': settings }));
  expect(code).toBe(0);
  expect(stdout).toContain(
    '  zimlight.yaml: The setting `publish.except` names `Dairy:**`, but no page, tag or file has that name; perhaps `Diary:**` was meant\n' +
      '  zimlight.yaml: The setting `publish.unlisted` names `Worx`, but no page, tag or file has that name; perhaps `Work` was meant\n',
  );
});
