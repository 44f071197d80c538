import type { MessageRule } from './rule.ts';

/** Messages about what is in the notes. */
export const notesRules = {
  'link-renamed': {
    severity: 'info',
    reason: '`{old}` is now called `{page}`; the link leads there',
    advice: 'Correct the link in Zim, where its target does not exist.',
  },
  'mended-encoding': {
    severity: 'info',
    reason: '`{found}` was `{mended}` before a program read it as Windows-1252; it is shown as `{mended}`',
    advice: 'Replace it in the note; Zimlight does not change the file.',
  },
  'unclosed-verbatim': {
    severity: 'warning',
    reason: "This `'''` is not closed, so it is shown as text",
    advice: "End the block with a line that consists of the same tabs and `'''`.",
  },
  'unclosed-object': {
    severity: 'warning',
    reason: 'This `{{{` is not closed, so it is shown as text',
    advice: 'End the object with a line that consists of the same tabs and `}}}`.',
  },
  'note-too-large': {
    severity: 'warning',
    reason: '`{file}` is larger than {limit}, so only its beginning is published, as it is written',
    advice: 'Divide it into several notes, or attach the text as a file.',
  },
  'page-failed': {
    severity: 'error',
    reason: '`{file}` is published as its source, because Zimlight failed to convert it: {reason}',
    advice: 'This is a bug in Zimlight, not in the note: please report it together with the note.',
  },
  'header-not-first': {
    severity: 'warning',
    reason: 'The header `Content-Type: text/x-zim-wiki` is not in the first line',
    advice: 'Remove the text before it, such as a conflict marker: until then, Zim ignores the page.',
  },
  'header-missing': {
    severity: 'info',
    reason: 'The note has no header; it is published as a page because it begins with a heading',
    advice: 'Make `Content-Type: text/x-zim-wiki` its first line: until then, Zim ignores the page.',
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
      'Take it out, or put it between `%% private %%` and `%% public %%`. If it is not a secret, write `(not a secret)` beside it, or list the page or file in `allowSecrets`.',
  },
  'link-held-back': {
    severity: 'info',
    reason: '`{target}` is held back, so only the text of the link is shown',
    advice: 'No action is needed. `zimlight check NOTEBOOK --published` lists what is public.',
  },
  'not-utf8': {
    severity: 'warning',
    reason: 'The note is not UTF-8; invalid parts are read as Windows-1252',
    advice: 'Save the note as UTF-8: Zim cannot open it as it is.',
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
  'unknown-interwiki': {
    severity: 'warning',
    reason: 'Unknown interwiki name in `{href}`',
    advice: 'Write the whole address, or add the name to the file `urls.list` in the notebook.',
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
    reason: 'This block is marked as `{declared}`, but looks like `{language}`; it is highlighted as `{language}`',
    advice: "Change the block's language in Zim.",
  },
  'nested-too-deep': {
    severity: 'warning',
    reason: 'The line nests more than {limit} lists and quotations, so the page is published as its source',
    advice: 'If these are not lists, put a backslash before the first marker, or remove the spaces: `+++` for `+ + +`.',
  },
  'broken-front-matter': {
    severity: 'warning',
    reason: 'The front matter cannot be read: {reason}; it is shown as text',
    advice: 'Write it as YAML between two lines `---`, with quotes around values that contain a colon or a quote.',
  },
} satisfies Record<string, MessageRule>;
