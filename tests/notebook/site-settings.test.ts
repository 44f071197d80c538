import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MessageError } from '../../src/messages.ts';
import { openNotebook, readSiteSettings, resolveSettings } from '../../src/notebook/index.ts';
import { settingFlags, settingNames, settingsSchema } from '../../src/notebook/settings-schema.ts';
import { cases } from '../support/cases.ts';
import { header, makeFolder, makeNotebook } from '../support/folder.ts';

const publish = { except: [], attachments: 'used', sources: true, unlisted: [], allowSecrets: [], gone: false };
const defaults = {
  base: '/',
  order: [],
  aliases: {},
  authors: false,
  cards: 'missing',
  photoMetadata: 'remove',
  mailAddresses: 'show',
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
  const { site, said } = withSettings(`site: https://example.org/
base: notes
language: pt_BR.UTF-8
editUrl: https://example.org/edit/{path}
authors: yes
cards: on
photoMetadata: keep
mailAddresses: encode
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
    site: 'https://example.org',
    base: '/notes/',
    language: 'pt-BR',
    editUrl: 'https://example.org/edit/{path}',
    authors: true,
    cards: 'on',
    photoMetadata: 'keep',
    mailAddresses: 'encode',
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

test('what cannot be used is left out and said, with its place; the rest holds', () => {
  expect(
    withSettings(`colour: red
cards: often
editUrl: javascript:alert(1)
language: "?"
site: https://example.org/notes/
base: a b
order:
  - Zoo
  - Nowhere
aliases:
  Old: Gone
  A: B
  B: A
authors: true
`),
  ).toEqual({
    site: { ...defaults, authors: true, order: ['Zoo'] },
    said: [
      '1:1 setting-unknown: There is no setting `colour`; the settings are `base`, `site`, `language`, `editUrl`, `cards`, `photoMetadata`, `mailAddresses`, `order`, `aliases`, `authors`, `publish`',
      '2:8 setting-invalid: The setting `cards` is ignored: `often` is not `on`, `off` or `missing`',
      '3:10 setting-invalid: The setting `editUrl` is ignored: `javascript:alert(1)` is not a web address such as `https://example.org/edit/main/{path}`',
      '4:11 setting-invalid: The setting `language` is ignored: `?` is not a language tag such as `de` or `pt-BR`',
      '5:7 setting-unusable: The setting `site` cannot be used: `https://example.org/notes/` is not an origin such as `https://example.org`; a path belongs in `base`',
      '6:7 setting-unusable: The setting `base` cannot be used: `a b` is not a URL path such as `/notes/`',
      '9:5 setting-page-missing: The setting `order` names `Nowhere`, but there is no such page',
      '11:8 setting-page-missing: The setting `aliases` names `Gone`, but there is no such page',
      '12:6 setting-page-missing: The setting `aliases` names `B`, but there is no such page',
      '13:6 setting-page-missing: The setting `aliases` names `A`, but there is no such page',
    ],
  });
});

test('a value of the wrong kind is ignored, with what was expected', () => {
  const { said } = withSettings('base: [a]\ncards: {}\nauthors: maybe\norder: Zoo\naliases: [Zoo]\neditUrl:\n  x: y\n');
  expect(said.map(line => line.replace(/^.* (is ignored|cannot be used): /, ''))).toEqual([
    'expected a URL path such as `/notes/`',
    'expected `on`, `off` or `missing`',
    '`maybe` is not `yes` or `no`',
    'expected a list of page names',
    'expected lines such as `Former name: Page name`',
    'expected a web address such as `https://example.org/edit/main/{path}`',
  ]);
});

test('every setting has a description, and its flag a name of its own', () => {
  const described = settingNames.filter(name => settingsSchema.shape[name].meta()?.description);
  expect(described).toEqual(settingNames);
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
  ['publish: yes', 'setting-unusable', 'expected lines such as `except: [Diary]` below it'],
  ['publish:\n  excpt: [Diary]', 'setting-unusable', 'there is no `excpt` in it'],
  ['publish:\n  only: []', 'setting-unusable', 'the list is empty'],
  ['publish:\n  except: {Diary: yes}', 'setting-unusable', 'expected a list such as'],
  [
    'publish:\n  except: ["@", [Diary]]',
    'setting-unusable',
    'expected a page name, a tag such as `@x`, or a file name',
  ],
  ['publish:\n  attachments: some', 'setting-unusable', '`some` is not `used`, `all` or `none`'],
  ['publish:\n  sources: maybe', 'setting-unusable', '`maybe` is not `yes` or `no`'],
  ['publish:\n  except: [@private]', 'settings-unreadable', 'reserved character @'],
  ['publish:\n  except: [*.kdbx]', 'settings-unreadable', 'Unresolved alias'],
  ['pubilsh:\n  except: [Diary]', 'setting-misspelt', 'There is no setting `pubilsh`'],
  ['Publish:\n  except: [Diary]', 'setting-misspelt', 'There is no setting `Publish`'],
  ['except: [Diary]', 'setting-misspelt', 'There is no setting `except`'],
  ['attachements: none', 'setting-misspelt', 'There is no setting `attachements`'],
  ['exclude: Diary', 'setting-misspelt', 'There is no setting `exclude`'],
  ['site-content:\n  only: [Diary]', 'setting-misspelt', 'There is no setting `site-content`'],
])('nothing is published with %j, which would publish too much', async (text, rule, reason) => {
  const folder = makeFolder({ 'zimlight.yaml': text, 'Home.txt': header });
  const [first] = readSiteSettings(folder).messages;
  expect([first?.severity, first?.ruleId]).toEqual(['error', rule]);
  expect(first?.reason).toContain(reason);
  await expect(resolveSettings(folder)).rejects.toThrow(MessageError);
});

test('lists that are empty hold nothing back, and an unknown setting that is like none of them is ignored', async () => {
  expect(withSettings('publish:\n  except:\n  unlisted: []\n')).toEqual({ site: defaults, said: [] });
  for (const text of ['colour: red', 'plugins: {a: b}', 'sit: x', 'author: me']) {
    expect(withSettings(text).said).toEqual([expect.stringMatching(/^1:1 setting-unknown/)]);
  }
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

test('nothing is published with settings that would make every page wrong', async () => {
  const wrong = makeFolder({ 'zimlight.yaml': 'cards: often\nsite: example.org\nbase: a b\n', 'Home.txt': header });
  await expect(resolveSettings(wrong)).rejects.toThrow(
    new MessageError(readSiteSettings(wrong).messages.filter(({ ruleId }) => ruleId === 'setting-unusable')),
  );
  await expect(resolveSettings(wrong)).rejects.toThrow(
    /^zimlight\.yaml:2:7: The setting `site` cannot be used: .*\nzimlight\.yaml:3:7: The setting `base` cannot be used/,
  );
  await expect(resolveSettings(makeFolder({ 'zimlight.yaml': 'a: [' }))).rejects.toThrow('The settings cannot be read');
  const harmless = makeFolder({ 'zimlight.yaml': 'cards: often\ncolour: red\n', 'Home.txt': header });
  expect((await resolveSettings(harmless)).cards).toBe('missing');
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
