import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSettingFlags } from '../../src/cli/setting-flags.ts';
import { resolveSettings } from '../../src/collection/index.ts';
import { listNames } from '../../src/i18n/index.ts';
import { MessageError } from '../../src/messages.ts';
import { openNotebook, readSiteSettings } from '../../src/notebook/index.ts';
import { parseSettings } from '../../src/settings/index.ts';
import { settingFlags } from '../../src/settings/schema.ts';
import { cases } from '../support/cases.ts';
import { header, makeFolder, makeNotebook } from '../support/folder.ts';

const publish = { except: [], attachments: 'used', sources: true, unlisted: [], allowSecrets: [], gone: false };
const defaults = {
  base: '/',
  headerLinks: {},
  footerLinks: {},
  customCss: [],
  scripts: [],
  head: [],
  order: [],
  lists: [...listNames],
  aliases: {},
  synonyms: [],
  interwiki: {},
  notebooks: {},
  authors: false,
  cards: 'missing',
  offline: 'off',
  previews: 'on',
  llmsTxt: true,
  photoMetadata: 'remove',
  mailAddresses: 'show',
  noindex: false,
  publish,
};

/** The messages about a notebook with these settings: `line:column rule: reason`. */
function withSettings(text: string, pages = ['Home', 'Zoo', 'Apple', '2024']) {
  const { site, messages } = makeNotebook(pages, { 'zimlight.yaml': text });
  return { site, said: messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId}: ${reason}`) };
}

test('a notebook without zimlight.yaml has the defaults, and so has an empty one', () => {
  expect(makeNotebook(['Home']).site).toEqual(defaults);
  for (const text of ['', '# nothing yet\n', 'order:\naliases:\n', '---\n']) {
    expect(withSettings(text)).toEqual({ site: defaults, said: [] });
  }
});

test('every setting is read, names as the pages have them', () => {
  const { site, said } = withSettings(`title: My notes
tagline: Page by page
description: About everything.
accent: navy
headerLinks: { Zoo: zoo, Code: https://example.org/code, Mail: me@example.org, File: /file.pdf }
footerLinks: { Apple: 'Apple#A Heading' }
license: cc by-sa 4.0
imprint: home
scripts: https://example.org/count.js
head: { tag: meta, attrs: { name: a, content: b } }
lists: pages
interwiki: { issue: 'https://example.org/{NAME}' }
synonyms: ["k8s, Kubernetes"]
notebooks: { Recipes: https://example.org/recipes }
noindex: yes
site: https://example.org/
base: notes
language: pt_BR.UTF-8
editUrl: https://example.org/edit/{path}
authors: yes
cards: on
photoMetadata: keep
mailAddresses: encode
offline: on
previews: off
llmsTxt: no
order: [2024, ':zoo']
aliases:
  Old Zoo: zoo
  Ancient_Zoo: Old Zoo
publish:
  only: ['Zoo:**', '@public']
  except: '*.kdbx'
  attachments: all
  sources: no
  allowSecrets: Zoo
  unlisted:
    - Apple
  gone: yes
`);
  expect(said).toEqual([]);
  expect(site).toEqual({
    title: 'My notes',
    tagline: 'Page by page',
    description: 'About everything.',
    accent: { light: '#000080', dark: expect.stringMatching(/^#[0-9a-f]{6}$/) },
    headerLinks: {
      Zoo: { page: 'Zoo' },
      Code: { url: 'https://example.org/code' },
      Mail: { url: 'mailto:me@example.org' },
      File: { url: '/file.pdf' },
    },
    footerLinks: { Apple: { page: 'Apple#A Heading' } },
    license: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    imprint: { page: 'Home' },
    customCss: [],
    scripts: [{ url: 'https://example.org/count.js', attrs: {}, allow: [] }],
    head: [{ tag: 'meta', attrs: { name: 'a', content: 'b' }, content: '' }],
    lists: ['pages'],
    interwiki: { issue: 'https://example.org/{NAME}' },
    synonyms: [['k8s', 'Kubernetes']],
    notebooks: { Recipes: 'https://example.org/recipes/' },
    noindex: true,
    site: 'https://example.org',
    base: '/notes/',
    language: 'pt-BR',
    editUrl: 'https://example.org/edit/{path}',
    authors: true,
    cards: 'on',
    photoMetadata: 'keep',
    mailAddresses: 'encode',
    offline: 'on',
    previews: 'off',
    llmsTxt: false,
    order: ['2024', 'Zoo'],
    aliases: { 'Old Zoo': 'Zoo', 'Ancient Zoo': 'Zoo' },
    publish: {
      only: ['Zoo:**', '@public'],
      except: ['*.kdbx'],
      attachments: 'all',
      sources: false,
      unlisted: ['Apple'],
      allowSecrets: ['Zoo'],
      gone: true,
    },
  });
});

test('all faults are reported at once, each with its place, an example and the nearest name', () => {
  const { site, said } = withSettings(`lang: de
cards: often
editUrl: javascript:alert(1)
language: "?"
site: example.org
base: a b
order: [[Zoo]]
aliases: Zoo
authors: maybe
exclude: [Zoo]
colour: red
publish:
  excpt: [Diary]
`);
  expect(site).toEqual(defaults);
  expect(said).toEqual([
    '1:1 setting-unknown: There is no setting `lang`',
    '2:8 setting-invalid: The setting `cards` cannot be used: `often` is not `on`, `off` or `missing`',
    '3:10 setting-invalid: The setting `editUrl` cannot be used: `javascript:alert(1)` is not a web address such as `https://example.org/edit/main/{path}`',
    '4:11 setting-invalid: The setting `language` cannot be used: `?` is not a language tag such as `de` or `pt-BR`',
    '5:7 setting-invalid: The setting `site` cannot be used: `example.org` is not the address of a site such as `https://example.org`',
    '6:7 setting-invalid: The setting `base` cannot be used: `a b` is not a path such as `/notes/`',
    '7:9 setting-invalid: The setting `order` cannot be used: expected the name of a page',
    '8:10 setting-invalid: The setting `aliases` cannot be used: expected lines such as `Former name: Page name`',
    '9:10 setting-invalid: The setting `authors` cannot be used: `maybe` is not `yes` or `no`',
    '10:1 setting-unknown: There is no setting `exclude`',
    '11:1 setting-unknown: There is no setting `colour`',
    '13:3 setting-unknown: There is no setting `publish.excpt`',
  ]);
});

test.each([
  ['lang: de', 'Did you mean `language`? For example: `language: de`'],
  ['edit_uri: x', 'Did you mean `editUrl`?'],
  ['redirects: {}', 'Did you mean `aliases`?'],
  ['pubilsh:\n  except: [Diary]', 'Did you mean `publish`?'],
  ['attachements: none', 'Did you mean `publish`?'],
  ['publish:\n  exclude: [Diary]', 'Did you mean `except`?'],
  ['publish:\n  only: []', "For example: `only: ['Public:**', '@public']`"],
  ['wxyz: else', 'There are `'],
])('of %j is said what was probably meant', (text, advice) => {
  expect(parseSettings(text).messages[0]?.note).toContain(advice);
});

test('a setting at fault does not keep the others from being checked', () => {
  const text = `licence: MIT
logo: logo.svg
site: https://example.org/wiki/
base: a b
imprint: Zooo
order: [Nowhere]
`;
  expect(withSettings(text).said).toEqual([
    '1:1 setting-unknown: There is no setting `licence`',
    '4:7 setting-invalid: The setting `base` cannot be used: `a b` is not a path such as `/notes/`',
    '2:7 setting-invalid: The setting `logo` cannot be used: there is no file `logo.svg` in the notebook',
    '5:10 setting-link-missing: The setting `imprint` links to the page `Zooo`, which does not exist; perhaps `Zoo` was meant',
    '6:9 setting-page-missing: The setting `order` names `Nowhere`, but there is no such page',
  ]);
});

test.each([
  ['imprint: Aple', 'links to the page `Aple`, which does not exist; perhaps `Apple` was meant'],
  [
    'footerLinks: { Food: Lion#Food }',
    'links to the page `Lion#Food`, which does not exist; perhaps `Zoo:Lion` was meant',
  ],
  ['imprint: Legal notice', 'links to the page `Legal notice`, which does not exist'],
  ['order: [LION]', 'names `LION`, but there is no such page; perhaps `Zoo:Lion` was meant'],
  ['aliases: { Old: Aple }', 'names `Aple`, but there is no such page; perhaps `Apple` was meant'],
])('of the page in %j is said which one was probably meant, if any', (text, said) => {
  expect(withSettings(text, ['Zoo', 'Zoo:Lion', 'Apple']).said[0]?.replace(/^.*?` /, '')).toBe(said);
});

test('a page that a setting names may be gone: the others hold', () => {
  expect(withSettings('order:\n  - Zoo\n  - Nowhere\naliases:\n  Old: Gone\n  A: B\n  B: A\n')).toEqual({
    site: { ...defaults, order: ['Zoo'] },
    said: [
      '3:5 setting-page-missing: The setting `order` names `Nowhere`, but there is no such page',
      '5:8 setting-page-missing: The setting `aliases` names `Gone`, but there is no such page',
      '6:6 setting-page-missing: The setting `aliases` names `B`, but there is no such page',
      '7:6 setting-page-missing: The setting `aliases` names `A`, but there is no such page',
    ],
  });
});

test('the address of the site may include its path', async () => {
  const of = (text: string) => parseSettings(text).settings;
  expect(of('site: https://me.github.io/notes')).toMatchObject({ site: 'https://me.github.io', base: '/notes/' });
  expect(of('site: https://me.github.io/notes/\nbase: notes')).toMatchObject({ base: '/notes/' });
  expect(of('site: https://example.org/\nbase: /notes/')).toMatchObject({
    site: 'https://example.org',
    base: '/notes/',
  });
  const { messages } = parseSettings('base: /b/\nsite: https://example.org/a/');
  expect(messages[0]?.reason).toContain('its path `/a/` is another one than `base`, `/b/`');
  expect(readSettingFlags({ site: 'https://example.org/a' })).toEqual({ site: 'https://example.org', base: '/a/' });
  expect(() => readSettingFlags({ site: 'https://example.org/a', base: 'b' })).toThrow('--site: its path `/a/`');
});

test.each(['zimlight.yml', 'Zimlight.yaml', 'zimlight.yaml.txt', '.zimlight.yaml'])(
  'nothing is published with settings in %s, which would not be read',
  async name => {
    const folder = makeFolder({ [name]: 'language: de\n', 'Home.txt': header });
    await expect(resolveSettings(folder)).rejects.toThrow(`The settings in \`${name}\` are not read`);
  },
);

test('every option of a setting has a name of its own', () => {
  expect(new Set(settingFlags.map(({ name }) => name)).size).toBe(settingFlags.length);
});

test('the command line takes precedence over zimlight.yaml, and that over notebook.zim and guesses', async () => {
  const folder = makeFolder({
    'notebook.zim': '[Notebook]\nname=Notes\nicon=icon.svg\n',
    'icon.svg': '<svg/>',
    'zimlight.yaml': 'language: de\nbase: /a/\n',
    'Home.txt': header,
  });
  const overrides = { base: '/b/', cards: 'off' as const };
  expect(await resolveSettings(folder, overrides)).toEqual({
    ...{ ...defaults, folder, name: 'Notes', icon: join(folder, 'icon.svg'), overrides },
    ...{ language: 'de', languageGuessed: false, locale: 'de', base: '/b/', cards: 'off' },
  });
  expect((await resolveSettings(makeFolder({ 'Home.txt': header }))).language).toBeUndefined();
});

test.each([
  ['publish: yes', 'expected lines such as `except: [Diary]` below it'],
  ['publish:\n  only: []', 'the list is empty'],
  ['publish:\n  except: {Diary: yes}', 'expected a list such as'],
  ['publish:\n  except: ["@"]', '`@` is not a page name, a tag such as `@x`, or a file name'],
  ['publish:\n  except: [[Diary]]', 'expected a page name, a tag such as `@x`, or a file name'],
  ['publish:\n  attachments: some', '`some` is not `used`, `all` or `none`'],
  ['publish:\n  sources: maybe', '`maybe` is not `yes` or `no`'],
  ['publish:\n  except: [@private]', 'reserved character @'],
  ['publish:\n  except: [*.kdbx]', 'Unresolved alias'],
])('nothing is published with %j, which would publish too much', async (text, reason) => {
  const folder = makeFolder({ 'zimlight.yaml': text, 'Home.txt': header });
  const [first] = readSiteSettings(folder).messages;
  expect(first?.severity).toBe('error');
  expect(first?.reason).toContain(reason);
  await expect(resolveSettings(folder)).rejects.toThrow(MessageError);
});

test('lists that are empty hold nothing back', () => {
  expect(withSettings('publish:\n  except:\n  unlisted: []\n')).toEqual({ site: defaults, said: [] });
});

test('a file that is no YAML has no settings', () => {
  expect(withSettings('order: [Zoo\ncards: on\n')).toEqual({
    site: defaults,
    said: [
      '2:1 settings-unreadable: The settings cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  });
  expect(withSettings('- order\n').said).toEqual([
    '1:1 settings-unreadable: The settings cannot be read: it contains no settings',
  ]);
});

test('aliases without an anchor, or that repeat without end, are no settings', () => {
  expect(withSettings('order: *gone\n').said).toEqual([
    '1:1 settings-unreadable: The settings cannot be read: Unresolved alias (the anchor must be set before the alias): gone',
  ]);
  const levels = 'bcdefgh'.split('').map((name, i) => `&${name} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`);
  expect(withSettings(`order: [&a [x], ${levels}]\n`).said).toEqual([
    '1:1 settings-unreadable: The settings cannot be read: Excessive alias count indicates a resource exhaustion attack',
  ]);
});

test('nothing is published with any fault in the settings, and the error names all of them', async () => {
  const wrong = makeFolder({ 'zimlight.yaml': 'cards: often\ncolour: red\n', 'Home.txt': header });
  await expect(resolveSettings(wrong)).rejects.toThrow(new MessageError(readSiteSettings(wrong).messages));
  await expect(resolveSettings(wrong)).rejects.toThrow(
    /^zimlight\.yaml:1:8: The setting `cards` cannot be used: .*\nzimlight\.yaml:2:1: There is no setting `colour`/,
  );
  await expect(resolveSettings(makeFolder({ 'zimlight.yaml': 'a: [' }))).rejects.toThrow('The settings cannot be read');
});

test('whatever the file holds, the notebook opens', () => {
  const value = fc.oneof(
    fc.string(),
    fc.jsonValue().map(value => JSON.stringify(value)),
    fc.constant('&a [*a]'),
  );
  const line = fc
    .tuple(fc.constantFrom('order', 'aliases', 'cards', '*a', '? x', '<<'), value)
    .map(pair => pair.join(': '));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(line).map(lines => lines.join('\n')),
      ),
      text => {
        const { settings, messages } = readSiteSettings(makeFolder({ 'zimlight.yaml': text }));
        expect(Object.keys(settings)).toEqual(expect.arrayContaining(Object.keys(defaults)));
        for (const { file } of messages) expect(file).toBe('zimlight.yaml');
      },
    ),
    { numRuns: cases(300) },
  );
  expect(openNotebook(makeFolder({ 'zimlight.yaml/Page.txt': '' })).site).toEqual(defaults);
});
