import { HtmlValidate } from 'html-validate';

/** html-validate's recommended rules for a fragment, without those that forbid valid HTML that notes need. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // HTML allows `>` in text.
    'no-raw-characters': ['error', { relaxed: true }],
    // Zim's anchors may begin with digits, and contain letters of every script.
    'valid-id': ['error', { relaxed: true }],
    // Code keeps trailing spaces.
    'no-trailing-whitespace': 'off',
  },
});

/** The messages of html-validate about the HTML of an article. */
export async function messagesOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
