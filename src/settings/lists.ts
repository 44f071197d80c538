import { listNames } from '../i18n/index.ts';
import './meta.ts';
import { listOf, oneOf } from './values.ts';

const listed = (words: string[]) => new Intl.ListFormat('en-GB').format(words);
const describeList = (name: string) => (name === 'recent' ? '`recent` with the feeds' : `\`${name}\``);

/** The setting for the lists that the site adds. */
export const listsSetting = listOf(oneOf(listNames), `a list of ${listed(listNames.map(name => `\`${name}\``))}`)
  .prefault([...listNames])
  .meta({
    description: `lists that the site adds: ${listNames.map(describeList).join(', ')} (default: all)`,
    example: 'lists: [pages, tags]',
  });
