import { expect, test } from 'vitest';
import { changedSettings } from '../../src/cli/changed-settings.ts';
import { resolveSettings } from '../../src/collection/index.ts';
import { makeFolder } from '../support/folder.ts';

/** The settings of a notebook with this file. */
const settings = async (yaml: string) => ({
  ...(await resolveSettings(makeFolder({ 'zimlight.yaml': yaml, 'notebook.zim': '[Notebook]\nname=N\n' }))),
});

test('names the settings that differ, but none that are derived from them', async () => {
  const before = await settings('language: de\norder: [A]\n');
  expect(changedSettings(before, await settings('# a comment\norder: [A]\nlanguage: de\n'))).toEqual([]);
  const after = await settings('language: fr\norder: [B]\nsite: https://example.org\n');
  expect(changedSettings(before, after).toSorted()).toEqual(['language', 'order', 'site']);
});
