/** `error` = something is missing from the site, `warning` = the author should check it, `info` = it was repaired. */
export type Severity = 'error' | 'warning' | 'info';

export interface Rule {
  severity: Severity;
  /** The problem, as a sentence without a full stop; `{name}` stands for a value of the message. */
  reason: string;
  /** What the author can do. */
  advice: string;
}

/** All messages about a notebook. The keys are the rule ids in messages, and for `--strict`. */
export const rules = {
  'settings-unreadable': {
    severity: 'error',
    reason: 'The settings cannot be read: {reason}',
    advice: 'Write the file as YAML, with one setting in each line: its name, a colon, a space and its value.',
  },
  'setting-unknown': {
    severity: 'warning',
    reason: 'There is no setting `{setting}`; the settings are `{known}`',
    advice: 'Correct its name, or remove it.',
  },
  'setting-invalid': {
    severity: 'warning',
    reason: 'The setting `{setting}` is ignored: {reason}',
    advice: 'See the README for the values of each setting.',
  },
  'setting-unusable': {
    severity: 'error',
    reason: 'The setting `{setting}` cannot be used: {reason}',
    advice: 'Correct it, or remove it: without it, the site would be wrong, or show more than you want.',
  },
  'setting-misspelt': {
    severity: 'error',
    reason: 'There is no setting `{setting}`, but it seems to say what is published; the settings are `{known}`',
    advice: 'Correct its name: what is published is set by `publish`, and by `only`, `except` and others below that.',
  },
  'setting-page-missing': {
    severity: 'warning',
    reason: 'The setting `{setting}` names `{page}`, but there is no such page',
    advice: 'Write the name as Zim shows it, with its parent pages: `Section:Page`.',
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
      'The clone of the notebook lacks former contents of its notes: pages that were renamed and edited in the same commit lose their former addresses',
    advice: 'Clone without `--filter`; in a workflow, remove `filter`.',
  },
  'history-unreadable': {
    severity: 'warning',
    reason: 'The history of the notebook cannot be read, so former addresses of pages are lost: {reason}',
    advice: "Make sure that `git log` works in the notebook's folder for the user who builds the site.",
  },
  'link-renamed': {
    severity: 'info',
    reason: '`{old}` is now called `{page}`; the link leads there',
    advice: 'Correct the link in Zim, where its target does not exist.',
  },
  'mended-encoding': {
    severity: 'info',
    reason: '`{found}` is `{mended}` that was read as Windows-1252 and saved again; it is shown as `{mended}`',
    advice: 'Replace it in the note; Zimlight does not change the file.',
  },
  'unclosed-verbatim': {
    severity: 'warning',
    reason: "This `'''` is not closed, so it is shown as text",
    advice: "End the block with a line that contains the same tabs and `'''`.",
  },
  'unclosed-object': {
    severity: 'warning',
    reason: 'This `{{{` is not closed, so it is shown as text',
    advice: 'End the object with a line that contains the same tabs and `}}}`.',
  },
  'unreadable-file': {
    severity: 'error',
    reason: '`{file}` cannot be read: {reason}',
    advice: 'Make it readable, or remove it from the notebook.',
  },
  'special-file': {
    severity: 'warning',
    reason: '`{file}` is a pipe, a socket or a device, so it is not read',
    advice: 'Remove it from the notebook.',
  },
  'leftover-file': {
    severity: 'info',
    reason: 'Back-ups, temporary files, lock files and files of the system are not published',
    advice: 'No action is needed; rename a file if it belongs to the notebook.',
  },
  'conflict-copy': {
    severity: 'warning',
    reason: 'Copies that a program made of files changed in two places are not published',
    advice: 'Compare it with the file of which it is a copy, take over what is missing there, and delete it.',
  },
  'nested-notebook': {
    severity: 'warning',
    reason: '`{file}` is a notebook of its own, so it is not published with this one',
    advice: 'Build it by itself. If it belongs to this notebook, delete the `notebook.zim` in it.',
  },
  'path-too-long': {
    severity: 'error',
    reason: '`{file}` is not published: its path in the notebook has more than {most} bytes',
    advice: 'Shorten the names of the folders that it is in.',
  },
  'note-too-large': {
    severity: 'warning',
    reason: '`{file}` is larger than {most}, so that only its beginning is published, as it is written',
    advice: 'Divide it into several notes, or attach the text as a file.',
  },
  'page-failed': {
    severity: 'error',
    reason: '`{file}` is published as its source, because Zimlight failed to convert it: {reason}',
    advice: 'This is a bug in Zimlight, not in the note: please report it together with the note.',
  },
  'symlink-outside': {
    severity: 'error',
    reason: '`{file}` is a symbolic link to something that is not published: outside of the notebook, or hidden',
    advice: 'Put a copy of its target into the notebook.',
  },
  'symlink-loop': {
    severity: 'warning',
    reason:
      '`{file}` is a symbolic link to a folder that contains it, or lies behind another link to a folder; it is not followed',
    advice: 'Its target is published in its own place; remove the link from the notebook.',
  },
  'file-name-not-utf8': {
    severity: 'warning',
    reason: 'The name of `{file}` is not UTF-8; it is read as Windows-1252',
    advice: 'Rename the file: Zim ignores it, and everything after it in its folder.',
  },
  'name-not-valid': {
    severity: 'warning',
    reason: '`{file}` is a page, but Zim would not give its file this name; it is published as `{name}`',
    advice: 'Rename the file or folder to the published name, with `_` for spaces.',
  },
  'name-taken': {
    severity: 'warning',
    reason: '`{file}` would be the page `{taken}`, which is another file; it is published as `{name}`',
    advice: 'Rename one of the two files.',
  },
  'header-not-first': {
    severity: 'warning',
    reason: 'The header `Content-Type: text/x-zim-wiki` is not in the first line',
    advice: 'Remove the text before it, such as a conflict marker: Zim ignores the page.',
  },
  'header-missing': {
    severity: 'info',
    reason: 'The note has no header; it is published as a page because it begins with a heading',
    advice: 'Make `Content-Type: text/x-zim-wiki` its first line: Zim ignores the page.',
  },
  'address-collision': {
    severity: 'info',
    reason: 'The page `{other}` has the address that `{name}` would have; `{name}` is at `{address}`',
    advice: 'No action is needed; rename one of the two if the addresses matter.',
  },
  'private-marker-unclear': {
    severity: 'warning',
    reason: '`{marker}` may be meant as a marker of a private part, so the page is held back',
    advice: 'Write `%% private %%` before the part and `%% public %%` after it.',
  },
  'possible-secret': {
    severity: 'error',
    reason: 'There may be a secret here (rule `{rule}`), so the {kind} is held back',
    advice:
      'Take it out, or put it between `%% private %%` and `%% public %%`. If it is none, write `(not a secret)` beside it, or list the page or file in `allowSecrets`.',
  },
  'link-held-back': {
    severity: 'info',
    reason: '`{target}` is held back, so only the text of the link is shown',
    advice: 'No action is needed. `zimlight check --published` lists what is public.',
  },
  'not-utf8': {
    severity: 'warning',
    reason: 'The note is not UTF-8; invalid parts are read as Windows-1252',
    advice: 'Save the note as UTF-8: Zim cannot open it.',
  },
  'link-outside': {
    severity: 'warning',
    reason: '`{href}` leads out of the notebook, to something that is not published',
    advice: 'Put a copy of the file into the notebook, or link to a web address.',
  },
  'missing-page': {
    severity: 'info',
    reason: 'There is no page `{page}`',
    advice: 'Create it, or correct the link; the site lists all missing pages.',
  },
  'missing-anchor': {
    severity: 'warning',
    reason: 'The page `{page}` has no heading or anchor `{anchor}`; the link leads to the top of the page',
    advice: 'Use the text of a heading on that page, or add an anchor with this `id`.',
  },
  'missing-file': {
    severity: 'warning',
    reason: 'There is no file `{path}`',
    advice: "Put it into the page's attachment folder, or correct the path.",
  },
  'picture-refused': {
    severity: 'warning',
    reason: '`{file}` cannot be read as a picture: {reason}',
    advice: 'It is published unchanged, without smaller versions; save it again if browsers do not show it either.',
  },
  'picture-unknown': {
    severity: 'warning',
    reason: '`{file}` is no picture, whatever its name says; it is linked',
    advice: 'Put the picture in its place, or correct its extension.',
  },
  'picture-unshown': {
    severity: 'warning',
    reason: '`{file}` is linked, because browsers do not show pictures in its format',
    advice: 'Save a copy as PNG, JPEG or WebP, and show that.',
  },
  'photo-not-cleaned': {
    severity: 'error',
    reason: '`{file}` is not published, because the place and device in it cannot be removed: {reason}',
    advice:
      'Save the picture again with another program. If all photos may show where they were taken: `photoMetadata: keep`.',
  },
  'lfs-pointer': {
    severity: 'error',
    reason: '`{file}` only says where Git LFS keeps the file',
    advice: 'Fetch the files before the build: `git lfs pull`, or in a workflow `lfs: true` for `actions/checkout`.',
  },
  'outside-notebook': {
    severity: 'info',
    reason: '`{path}` is outside of the notebook, so it is shown as text',
    advice: "No action is needed; to publish the file, put a copy into the page's attachment folder, and link to that.",
  },
  'picture-outside': {
    severity: 'warning',
    reason: 'The picture `{path}` is outside of the notebook, so it is not published',
    advice: "Put a copy into the page's attachment folder, and show that.",
  },
  'unknown-interwiki': {
    severity: 'warning',
    reason: 'The interwiki name in `{href}` is unknown',
    advice: 'Write the whole address.',
  },
  'equation-refused': {
    severity: 'warning',
    reason: '`{path}` is not shown as an equation: {reason}',
    advice: 'Its picture is shown, if there is one. Open the equation in Zim and correct its TeX.',
  },
  'math-refused': {
    severity: 'warning',
    reason: '`{tex}` is not shown as an equation: {reason}',
    advice: 'Correct the TeX. A `$` that does not begin an equation is written `\\$`.',
  },
  'diagram-refused': {
    severity: 'warning',
    reason: '`{path}` is not shown as a diagram: {reason}',
    advice: 'Its picture is shown, if there is one. Open the diagram in Zim and correct it.',
  },
  'object-source-missing': {
    severity: 'info',
    reason: 'There is no `{path}`, so only the picture made from it is shown',
    advice: 'Put the source beside the picture: a drawing made from it follows the colours of the page.',
  },
  'wrong-language': {
    severity: 'info',
    reason: 'This block is declared as `{declared}`, but is clearly `{language}`; it is highlighted as `{language}`',
    advice: "Change the block's language in Zim.",
  },
  'nested-too-deep': {
    severity: 'warning',
    reason: 'The line nests more than {deepest} lists and quotations, so the page is published as its source',
    advice: 'Put a backslash before what only looks like the marker of a list, or join the row: `+++`.',
  },
  'broken-front-matter': {
    severity: 'warning',
    reason: 'The front matter cannot be read: {reason}; it is shown as text',
    advice: 'Write it as YAML between two lines `---`, with quotes around values that contain a colon or a quote.',
  },
} satisfies Record<string, Rule>;

/** The id of a rule in {@link rules}. */
export type RuleId = keyof typeof rules;
