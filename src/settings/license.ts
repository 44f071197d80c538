import { linkTarget } from './addresses.ts';
import { nearestName } from './names.ts';
import { either, group, line, text } from './values.ts';

/** The terms on which readers may use the notes. */
export interface License {
  name: string;
  url?: string;
  /** Or the name of a page. */
  page?: string;
}

/** Licences for texts by their identifiers, see https://spdx.org/licenses. */
const known: Record<string, License> = Object.fromEntries([
  ...['BY', 'BY-SA', 'BY-NC', 'BY-NC-SA', 'BY-ND', 'BY-NC-ND'].map((kind): [string, License] => [
    `CC-${kind}-4.0`,
    { name: `CC ${kind} 4.0`, url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/4.0/` },
  ]),
  ['CC0-1.0', { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
  ['GFDL-1.3', { name: 'GFDL 1.3', url: 'https://www.gnu.org/licenses/fdl-1.3.html' }],
  ['MIT', { name: 'MIT', url: 'https://opensource.org/license/mit' }],
]);

const expected = 'a licence such as `CC-BY-SA-4.0`, or lines such as `name: My terms` and `url: Terms of use`';

/** `CC BY-SA 4.0` is `CC-BY-SA-4.0`. What is none of the known ones is a text, unless it begins like one of them. */
const named = text(expected, (typed): License | undefined => {
  if (typed.trim() === '' || typed.includes('\n')) return undefined;
  const id = typed.trim().toUpperCase().replace(/\s+/g, '-');
  const found = Object.hasOwn(known, id) && known[id];
  if (found) return found;
  if (!/^(?:CC|GFDL)[- \d]/i.test(typed)) return { name: typed.trim() };
  const ids = Object.keys(known);
  const nearest = nearestName(id, Object.fromEntries(ids.map(each => [each, []])));
  throw new Error(
    `\`${typed}\` is no licence that Zimlight knows; ${nearest ? `the nearest is \`${nearest}\`` : `it knows \`${ids.join('`, `')}\``}`,
  );
});

export const license = either(
  named,
  group(
    {
      name: line('a text').meta({ description: 'name of the licence', example: 'name: My terms' }),
      url: linkTarget
        .optional()
        .meta({ description: 'page or address with the licence', example: 'url: Terms of use' }),
    },
    expected,
  ).transform(({ name, url }): License => ({ name, ...url })),
  expected,
).transform((value): License => value);
