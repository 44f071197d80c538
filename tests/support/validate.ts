import { HtmlValidate } from 'html-validate';

/** html-validate's recommended rules for a fragment, less those that forbid what HTML allows and notes need. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // `>` in text, as HTML allows it.
    'no-raw-characters': ['error', { relaxed: true }],
    // Zim's anchors begin with digits and hold letters of every script.
    'valid-id': ['error', { relaxed: true }],
    // Code keeps the spaces at the ends of its lines.
    'no-trailing-whitespace': 'off',
  },
});

/** What html-validate has to say about the HTML of an article. */
export async function messagesOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
