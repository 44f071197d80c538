import type { MessageRule } from './rule.ts';

/** Messages about the settings and the history of a notebook. */
export const settingsRules = {
  'settings-unreadable': {
    severity: 'error',
    reason: 'The settings cannot be read: {reason}',
    advice: 'Write the file as YAML, with one setting on each line: its name, a colon, a space and its value.',
  },
  'settings-misnamed': {
    severity: 'error',
    reason: 'The settings in `{file}` are not read: the file must be called `zimlight.yaml`',
    advice: 'Rename it, or if there is a `zimlight.yaml` already, move its lines there.',
  },
  'setting-unknown': {
    severity: 'error',
    reason: 'There is no setting `{setting}`',
    advice: '{advice}',
  },
  'setting-invalid': {
    severity: 'error',
    reason: 'The setting `{setting}` cannot be used: {reason}',
    advice: '{advice}',
  },
  'setting-link-missing': {
    severity: 'error',
    reason: 'The setting `{setting}` links to the page `{page}`, {reason}',
    advice: 'Write the name as Zim shows it, with its parent pages, `Section:Page`, or an address with `https://`.',
  },
  'setting-file-held-back': {
    severity: 'error',
    reason: 'The setting `{setting}` shows `{file}`, which is held back',
    advice: 'Name another file, or publish this one: `zimlight check NOTEBOOK --published` lists what is public.',
  },
  'style-sheet-refused': {
    severity: 'error',
    reason: 'The style sheet cannot be used: {reason}',
    advice:
      'Put what it loads into the notebook, and write the path from the style sheet to it: `url(fonts/Name.woff2)`.',
  },
  'static-file-taken': {
    severity: 'error',
    reason: '`{file}` is not copied to the site: Zimlight writes `{taken}` there',
    advice: 'Rename it, or take it out of the folder that the setting `static` names.',
  },
  'setting-page-missing': {
    severity: 'warning',
    reason: 'The setting `{setting}` names `{page}`, but there is no such page{guess}',
    advice: 'Write the name as Zim shows it, with its parent pages: `Section:Page`.',
  },
  'setting-matches-nothing': {
    severity: 'warning',
    reason: 'The setting `{setting}` names `{pattern}`, but no page, tag or file has that name{guess}',
    advice: 'Write the whole name of a page, `Section:Page`, the name of a file, or a tag with its `@`.',
  },
  'alias-taken': {
    severity: 'warning',
    reason: 'The alias `{old}` for `{page}` is ignored: there is now a page `{taken}`',
    advice: 'Remove the alias from `aliases`, or rename the page.',
  },
  'history-cut-off': {
    severity: 'warning',
    reason: 'The history of the notebook is incomplete, as in a clone of depth 1: former addresses of pages are lost',
    advice: 'Clone the whole history: `fetch-depth: 0` in a workflow, or `git fetch --unshallow`.',
  },
  'history-partial': {
    severity: 'warning',
    reason:
      'The clone of the notebook lacks former contents of its notes: pages that were edited since they were renamed, or at the same time, lose their former addresses',
    advice: 'Clone without `--filter`; in a workflow, remove `filter`.',
  },
  'history-unreadable': {
    severity: 'warning',
    reason: 'The history of the notebook cannot be read, so former addresses of pages are lost: {reason}',
    advice: "Make sure that `git log` works in the notebook's folder for the user who builds the site.",
  },
} satisfies Record<string, MessageRule>;
