import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadPages, resolveSettings } from '../../src/collection/index.ts';

/** A note in some languages: two sentences about backups, two about dinner. */
const texts = {
  en: 'The backup runs every night and copies all the files to the second disk. Check in the morning whether there was an error. For dinner we need onions, which are almost gone. My sister brings the bread.',
  de: 'Die Sicherung läuft jede Nacht und kopiert alle Dateien auf die zweite Platte. Am Morgen nachsehen, ob es einen Fehler gab. Für das Abendessen brauchen wir Zwiebeln, die sind fast alle. Meine Schwester bringt das Brot.',
  fr: 'La sauvegarde tourne chaque nuit et copie tous les fichiers sur le deuxième disque. Vérifier le matin s’il y a eu une erreur. Pour le dîner il nous faut des oignons, il n’en reste presque plus. Ma sœur apporte le pain.',
  cs: 'Záloha běží každou noc a kopíruje všechny soubory na druhý disk. Ráno je třeba zkontrolovat, jestli nenastala chyba. K večeři potřebujeme cibuli, která už skoro došla. Moje sestra přinese chleba.',
};

const header = 'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\n';

async function notebook(notes: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zimlight-language-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'notebook.zim'), '[Notebook]\nname=Küche\n');
  for (const [name, text] of Object.entries(notes)) {
    await writeFile(join(folder, `${name}.txt`), `${header}${text}\n`);
  }
  return folder;
}

/** The language that is guessed. */
const languageOf = async (folder: string) => (await resolveSettings(folder)).language;

test('a Polish notebook is not Portuguese', async () => {
  const Docker =
    '====== Docker ======\nJak zainstalować Dockera na serwerze. Najpierw trzeba dodać klucz do repozytorium, a potem uruchomić instalację. Plik konfiguracyjny kopiujemy do katalogu domowego.';
  expect(await languageOf(await notebook({ Docker }))).toBe('pl');
});

test('an English notebook of lists is not Portuguese', async () => {
  const folder = await notebook({
    Contacts:
      '====== Contacts ======\nCreated Monday 04 May 2020\nAnna Miller, anna@example.com, 555 1234\nBank hotline, e-mail bank@example.com',
    Commands:
      '====== Commands ======\nscp -r logs admin@db01.example.com:\nfor f in *.log; do gzip $f; done\nyes or no',
    Pancakes:
      '====== Pancakes ======\n200 g flour, 3 eggs, 300 ml milk. Mix, rest 20 min, fry. No sugar. Do one at once.',
  });
  expect((await languageOf(folder)) ?? 'en').toBe('en');
});

test.each([
  [10, 'en'],
  [20, 'en'],
  [35, undefined],
  [50, 'cs'],
  [75, 'cs'],
  [100, 'cs'],
])('if %i of 100 notes are in Czech and the others in English, the language is %s', async (percent, language) => {
  const notes = Array.from({ length: 100 }, (_, index) => [`Note ${index}`, index < percent ? texts.cs : texts.en]);
  expect(await languageOf(await notebook(Object.fromEntries(notes)))).toBe(language);
});

test('the language of a site is that of the notes, unless another is set, or unknown', async () => {
  const folder = await notebook({ Home: texts.de });
  expect(await resolveSettings(folder)).toMatchObject({ language: 'de', languageGuessed: true, locale: 'de' });
  expect(await resolveSettings(folder, { language: 'fr' })).toMatchObject({
    language: 'fr',
    languageGuessed: false,
    locale: 'fr',
  });
  expect(await resolveSettings(await notebook({ Home: '====== Küche ======' }))).toMatchObject({
    language: undefined,
    languageGuessed: true,
    locale: 'en',
  });
});

test('a guessed language is kept while a server runs, although notes change', async () => {
  const folder = await notebook({ Home: texts.de });
  const earlier = await resolveSettings(folder);
  await writeFile(join(folder, 'Home.txt'), `${header}${texts.fr}`);
  expect((await resolveSettings(folder, {}, { earlier })).language).toBe('de');
  expect((await resolveSettings(folder, { language: 'es' }, { earlier })).language).toBe('es');
  expect((await resolveSettings(folder, {}, { earlier: { ...earlier, languageGuessed: false } })).language).toBe('fr');
});

test.each<[string, string, string]>([
  ['a tag', '', '@private'],
  ['the head', 'publish: false', ''],
  ['a secret', '', 'password: k9$Vq!2xLw7z'],
  ['a private part', '', '%% private %%'],
  ['an unclear marker', '', '%% privat %%'],
  ['a setting', '', ''],
  ['a page above', '', ''],
])('notes that are held back by %s do not decide the language, with and without a cache', async (why, head, mark) => {
  const settings = why === 'a setting' ? 'publish:\n  except: [Diary*]\n' : '';
  const folder = await notebook({ Home: texts.de });
  await writeFile(join(folder, 'zimlight.yaml'), settings);
  const above = why === 'a page above' ? 'Diary' : '';
  if (above) {
    await writeFile(join(folder, `${above}.txt`), `${header}@private\n`);
    await mkdir(join(folder, above));
  }
  for (let day = 1; day <= 20; day++) {
    const note = `${header.replace('\n\n', head ? `\n${head}\n\n` : '\n\n')}${mark}\n${texts.fr}\n`;
    await writeFile(join(folder, above, `Diary ${day}.txt`), note);
  }
  expect(await languageOf(folder)).toBe('de');
  const cacheDir = join(folder, '.cache');
  await loadPages(folder, { siteUrl: { origin: undefined, base: '/' }, cacheDir });
  expect((await resolveSettings(folder, {}, { cacheDir })).language).toBe('de');
});

test('the language is guessed again if a note of the sample has changed, or is no longer published', async () => {
  const folder = await notebook({ Home: texts.de, Other: texts.de });
  const cacheDir = join(folder, '.cache');
  const guess = async () => (await resolveSettings(folder, {}, { cacheDir })).language;
  expect([await guess(), await guess()]).toEqual(['de', 'de']);
  for (const name of ['Home', 'Other']) await writeFile(join(folder, `${name}.txt`), `${header}${texts.fr}\n`);
  expect([await guess(), await guess()]).toEqual(['fr', 'fr']);
  await writeFile(join(folder, 'New.txt'), `${header}${texts.cs}\n`);
  await writeFile(join(folder, 'zimlight.yaml'), 'publish:\n  except: [Home, Other]\n');
  expect([await guess(), await guess()]).toEqual(['cs', 'cs']);
  await writeFile(join(folder, 'New.txt'), `${header}@private\n${texts.cs}\n`);
  expect([await guess(), await guess()]).toEqual([undefined, undefined]);
});

test('only published notes decide the language, however many others there are', async () => {
  const folder = await notebook({ Home: texts.de });
  await writeFile(join(folder, 'zimlight.yaml'), 'publish:\n  only: Home\n');
  for (let day = 1; day <= 50; day++) await writeFile(join(folder, `Diary ${day}.txt`), `${header}${texts.fr}\n`);
  expect(await languageOf(folder)).toBe('de');
});
