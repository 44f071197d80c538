import { expect, test } from 'vitest';
import { changedSettings, needRestart } from '../../src/cli/changed-settings.ts';
import { resolveSettings } from '../../src/notebook/index.ts';
import { makeFolder } from '../support/folder.ts';

/** The settings of a notebook with this file. */
const settings = async (yaml: string) => ({
  ...(await resolveSettings(makeFolder({ 'zimlight.yaml': yaml, 'notebook.zim': '[Notebook]\nname=N\n' }))),
});

test('names the settings that differ, and not what follows from them', async () => {
  const before = await settings('language: de\norder: [A]\n');
  expect(changedSettings(before, await settings('# a comment\norder: [A]\nlanguage: de\n'))).toEqual([]);
  const after = await settings('language: fr\norder: [B]\nsite: https://example.org\n');
  expect(changedSettings(before, after).toSorted()).toEqual(['language', 'order', 'site']);
});

test('a server is started anew for settings that Astro reads once, and for unknown ones', () => {
  expect(needRestart(['language', 'order'])).toBe(false);
  expect(needRestart(['order', 'base'])).toBe(true);
  expect(needRestart(['anything' as 'base'])).toBe(true);
  expect(needRestart([])).toBe(false);
});
