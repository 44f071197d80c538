import { expect, test } from 'vitest';
import { unlinkedAttachments } from '../../src/collection/unlinked-attachments.ts';
import { openNotebook, type Page } from '../../src/notebook/index.ts';
import { header, makeFolder } from '../support/folder.ts';

test('a page lists the files that no page uses, in natural order, but not the source of a picture that is shown', () => {
  const names = [
    ...['shown.png', 'shown.svg', 'shown.jpg', 'shown.txt', 'equation001.tex', 'equation001.png', 'film.mp4'],
    ...['page10.pdf', 'page2.pdf', 'Page1.pdf', 'a b#.ods', 'no extension', 'linked.dot', 'linked.svg', 'Sub/x.png'],
  ];
  const files = Object.fromEntries(names.map(name => [`Home/${name}`, 'x']));
  const folder = makeFolder({ 'Home.txt': header, 'Home/Sub.txt': header, ...files });
  const notebook = openNotebook(folder);
  const all = new Set(notebook.attachments.values());
  const used = ['shown.png', 'equation001.png', 'film.mp4', 'linked.dot'].map(name => `Home/${name}`);
  const usedFiles = new Set([...all].filter(({ path }) => used.includes(path)));
  const namesOn = (page: string, published = all) =>
    unlinkedAttachments(published, usedFiles)(notebook.pages.get(page) as Page).map(({ name }) => name);

  expect(namesOn('Home')).toEqual([
    ...['a b#.ods', 'no extension', 'Page1.pdf', 'page2.pdf', 'page10.pdf', 'shown.jpg', 'shown.txt'],
  ]);
  expect(unlinkedAttachments(all, usedFiles)(notebook.pages.get('Home:Sub') as Page)).toEqual([
    { name: 'x.png', address: '/-/files/Home/Sub/x.png', size: 1 },
  ]);
  expect(namesOn('Home', usedFiles)).toEqual([]);
});
