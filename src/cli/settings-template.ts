import { settingFields } from '../settings/schema.ts';
import { wrap } from './wrap.ts';

/** The longest line of a comment. */
const WIDTH = 100;

/**
 * The text of a `zimlight.yaml` that sets nothing: each setting with its description, and an example that is commented out.
 */
export function settingsTemplate(): string {
  const settings = Object.values(settingFields).map(schema => {
    const { description = '', example = '' } = schema.meta() ?? {};
    const sentence = `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
    return [...wrap(sentence, '', WIDTH).map(line => `# ${line}`), ...example.split('\n').map(line => `#${line}`)];
  });
  const head = [
    '# The settings of the site that Zimlight makes from this notebook. All of them are optional.',
    '# To use one, remove the # in front of its name, and change its value.',
  ];
  return [head, ...settings].map(lines => `${lines.join('\n')}\n`).join('\n');
}
