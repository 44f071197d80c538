import { VFileMessage } from 'vfile-message';

/** How much a message matters: `error` = something is not on the site, `warning` = the author should look, `info` = was mended. */
export type Severity = 'error' | 'warning' | 'info';

interface Rule {
  severity: Severity;
  /** What is the matter, as a sentence without a full stop; `{name}` is filled in from the message's values. */
  reason: string;
  /** What the author can do about it. */
  advice: string;
}

/** Everything that a notebook can make us say. The key is the id that `--strict` takes and that messages carry. */
export const rules = {
  'settings-unreadable': {
    severity: 'warning',
    reason: 'The settings cannot be read: {reason}; the defaults apply',
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
  'setting-page-missing': {
    severity: 'warning',
    reason: 'The setting `{setting}` names `{page}`, and there is no such page',
    advice: 'Write the name as Zim shows it, with the pages above it: `Section:Page`.',
  },
  'alias-taken': {
    severity: 'warning',
    reason: '`{old}` is a former name of `{page}` by the settings, but there is a page `{taken}` now, which keeps it',
    advice: 'Take the former name out of `aliases`, or rename the page.',
  },
  'history-cut-off': {
    severity: 'warning',
    reason: 'The history of the notebook is cut off, as in a clone of depth 1: who follows an old link finds nothing',
    advice: 'Let the clone have all of it: `fetch-depth: 0` in the workflow, or `git fetch --unshallow`.',
  },
  'history-partial': {
    severity: 'warning',
    reason:
      'The clone of the notebook lacks what was in its notes before: of pages that were renamed and edited at once, former addresses lead nowhere',
    advice: 'Clone without `--filter`; in a workflow, leave out `filter`.',
  },
  'history-unreadable': {
    severity: 'warning',
    reason: 'The history of the notebook cannot be read, so that former names of its pages lead nowhere: {reason}',
    advice: 'See to it that `git log` works in the folder of the notebook for the user who builds the site.',
  },
  'link-renamed': {
    severity: 'info',
    reason: '`{old}` is called `{page}` now; the link leads there',
    advice: 'Mend the link in Zim, where it still leads to a page that does not exist.',
  },
  'mended-encoding': {
    severity: 'info',
    reason: '`{found}` is `{mended}` that was read as Windows-1252 and saved again; it is shown as `{mended}`',
    advice: 'Replace it in the note; the file itself is left alone.',
  },
  'unclosed-verbatim': {
    severity: 'warning',
    reason: "Nothing closes this `'''`, so it is shown as text",
    advice: "End the block with a line that holds the same tabs and `'''`.",
  },
  'unclosed-object': {
    severity: 'warning',
    reason: 'Nothing closes this `{{{`, so it is shown as text',
    advice: 'End the object with a line that holds the same tabs and `}}}`.',
  },
  'unreadable-file': {
    severity: 'error',
    reason: '`{file}` cannot be read: {reason}',
    advice: 'Make it readable, or take it out of the notebook.',
  },
  'page-failed': {
    severity: 'error',
    reason: '`{file}` is published as its source, because Zimlight fails at it: {reason}',
    advice: 'The fault is in Zimlight, not in the note: please report it, with the note.',
  },
  'symlink-outside': {
    severity: 'error',
    reason: '`{file}` is a symbolic link to what is not published: outside of the notebook, or hidden',
    advice: 'Put a copy of what it leads to into the notebook.',
  },
  'symlink-loop': {
    severity: 'warning',
    reason:
      '`{file}` is a symbolic link to a folder that it is in itself, or behind another link to a folder; it is not followed',
    advice: 'What it leads to is published where it is; take the link out of the notebook.',
  },
  'file-name-not-utf8': {
    severity: 'warning',
    reason: 'The name of `{file}` is not UTF-8; it is read as Windows-1252',
    advice: 'Rename the file: Zim does not see it, nor what comes after it in its folder.',
  },
  'name-not-valid': {
    severity: 'warning',
    reason: '`{file}` holds a page, but Zim would not call its file so; it is published as `{name}`',
    advice: 'Rename the file, or the folder, to what it is published as, with `_` for spaces.',
  },
  'name-taken': {
    severity: 'warning',
    reason: '`{file}` would be the page `{taken}`, which another file is; it is published as `{name}`',
    advice: 'Rename one of the two files.',
  },
  'header-not-first': {
    severity: 'warning',
    reason: 'The header `Content-Type: text/x-zim-wiki` is not in the first line',
    advice: 'Take out what stands before it, such as the marker of a conflict: Zim does not see the page.',
  },
  'header-missing': {
    severity: 'info',
    reason: 'The note has no header; it is taken for a page because it begins with a heading',
    advice: 'Make `Content-Type: text/x-zim-wiki` its first line: Zim does not see the page.',
  },
  'address-collision': {
    severity: 'info',
    reason: 'The page `{other}` has the address that `{name}` would have; `{name}` is at `{address}`',
    advice: 'Nothing need be done; rename one of the two if the addresses matter.',
  },
  'not-utf8': {
    severity: 'warning',
    reason: 'The note is not UTF-8; what is none is read as Windows-1252',
    advice: 'Save the note as UTF-8: Zim cannot open it.',
  },
  'link-outside': {
    severity: 'warning',
    reason: '`{href}` leads out of the notebook, where nothing is published',
    advice: 'Put a copy of the file into the notebook, or link to a web address.',
  },
  'missing-page': {
    severity: 'info',
    reason: 'There is no page `{page}`',
    advice: 'Write it, or mend the link; the site lists all pages that are wanted so.',
  },
  'missing-anchor': {
    severity: 'warning',
    reason: 'The page `{page}` has no place called `{anchor}`; the link leads to its beginning',
    advice: 'Name a heading of that page as it stands there, or give the place an `id`.',
  },
  'missing-file': {
    severity: 'warning',
    reason: 'There is no file `{path}`',
    advice: "Put it into the page's attachment folder, or mend the path.",
  },
  'picture-refused': {
    severity: 'warning',
    reason: '`{file}` cannot be read as a picture: {reason}',
    advice: 'It is published as it is, without smaller versions; save it again if browsers do not show it either.',
  },
  'outside-notebook': {
    severity: 'warning',
    reason: '`{path}` lies outside of the notebook, so it is not published',
    advice: "Put a copy into the page's attachment folder, and link that.",
  },
  'unknown-interwiki': {
    severity: 'warning',
    reason: 'Nobody knows where `{href}` leads',
    advice: 'Write the whole address.',
  },
  'equation-refused': {
    severity: 'warning',
    reason: '`{path}` is not shown as an equation: {reason}',
    advice: 'The picture of it is shown, if there is one. Open the equation in Zim and mend its TeX.',
  },
  'diagram-refused': {
    severity: 'warning',
    reason: '`{path}` is not shown as a diagram: {reason}',
    advice: 'The picture of it is shown, if there is one. Open the diagram in Zim and mend it.',
  },
  'object-source-missing': {
    severity: 'info',
    reason: 'There is no `{path}`, so only the picture that was made of it is shown',
    advice: 'Put the source beside the picture: what is drawn from it follows the colours of the page.',
  },
  'wrong-language': {
    severity: 'info',
    reason: 'This block is declared as `{declared}`, but plainly is `{language}`; it is coloured as that',
    advice: "Change the block's language in Zim.",
  },
  'broken-front-matter': {
    severity: 'warning',
    reason: 'The front matter cannot be read: {reason}; it is shown as text',
    advice: 'Write it as YAML between two lines `---`, values with a colon or a quote in them between quotes.',
  },
} satisfies Record<string, Rule>;

/** The id of a rule in {@link rules}. */
export type RuleId = keyof typeof rules;

/** A place in a note: line and column count from 1, offset (in UTF-16 code units of the file's text) from 0. */
export interface Point {
  line: number;
  column: number;
  offset?: number;
}

/** {@link Message}, as a function. */
export function message(...values: ConstructorParameters<typeof Message>): Message {
  return new Message(...values);
}

/** A message about a place in a file of the notebook. */
export class Message extends VFileMessage {
  declare ruleId: RuleId;
  severity: Severity;

  /**
   * @param rule id of the rule that was broken
   * @param values what fills the `{name}`s in the rule's reason
   * @param place where, if anywhere
   * @param file path of the file, relative to the notebook, with `/`
   */
  constructor(rule: RuleId, values: Record<string, string> = {}, place?: Point, file?: string) {
    const { reason, advice, severity } = rules[rule] as Rule;
    super(
      reason.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
      { ruleId: rule, source: 'zimlight', ...(place && { place: place as Required<Point> }) },
    );
    this.note = advice;
    this.severity = severity;
    this.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
    this.file = file;
  }
}
