import type { MessageRule } from './rule.ts';

/** Messages about what has no equivalent in a flavour of Markdown. Whatever an export loses or changes has one. */
export const exportRules = {
  'export-renamed': {
    severity: 'info',
    reason: '`{file}` is exported as `{name}`: {reader} does not allow its name, or another file has it',
    advice: 'No action is needed. Links to it lead to that name.',
  },
  'export-not-in-book': {
    severity: 'info',
    reason: 'The book does not contain `{address}`: its name is written as text',
    advice: 'No action is needed. With the setting `site`, links to pages and files lead to the site.',
  },
  'export-indent': {
    severity: 'info',
    reason: '{reader} has no indents: {form}',
    advice: 'No action is needed. The words are the same.',
  },
  'export-checkbox': {
    severity: 'info',
    reason: '{reader} has no checkbox `{box}`: it is written as `{sign}`',
    advice: 'No action is needed. The sign can be found and replaced.',
  },
  'export-numbers': {
    severity: 'info',
    reason:
      '{reader} has no lists numbered with letters, or beyond 999,999,999: letters and numbers are written as text',
    advice: 'No action is needed.',
  },
  'export-picture-size': {
    severity: 'info',
    reason: '{reader} shows `{file}` in its own size, not in the size given in the note',
    advice: 'Scale the picture itself if it is too large there.',
  },
  'export-anchor': {
    severity: 'info',
    reason: '{reader} has no anchors within text: links to `{id}` lead to the heading above it',
    advice: 'No action is needed.',
  },
  'export-same-heading': {
    severity: 'info',
    reason: 'In {reader}, links to `{heading}` lead to the first heading of that name on the page',
    advice: 'Give the headings different names in Zim if it matters.',
  },
  'export-object': {
    severity: 'info',
    reason: "{reader} does not know Zim's objects: `{object}` is written as {form}",
    advice: 'No action is needed. Pictures and sources are exported too.',
  },
  'export-tag': {
    severity: 'info',
    reason: '`@{tag}` cannot be a tag in {reader}, so it is text',
    advice: 'Rename the tag in Zim, with at least one letter, if you need it.',
  },
  'export-html': {
    severity: 'info',
    reason: '{reader} leaves out HTML by default: the element `{element}` is lost, but its text stays',
    advice: "Set `markup.goldmark.renderer.unsafe: true` in the site's configuration to keep it.",
  },
  'export-math': {
    severity: 'info',
    reason: '{reader} shows equations as TeX by default',
    advice: "Add an extension for equations to the site's configuration.",
  },
  'export-shortcode': {
    severity: 'info',
    reason:
      '{reader} reads `{{<` and `{{%` in code as the beginning of a shortcode, so a space is put between the braces',
    advice: 'Remove the space after copying the code.',
  },
} satisfies Record<string, MessageRule>;
