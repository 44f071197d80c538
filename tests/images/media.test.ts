import { expect, test } from 'vitest';
import { Pictures } from '../../src/images/index.ts';
import { imageMetadata } from '../../src/images/media.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { header, makeFolder } from '../support/folder.ts';

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${content}<g><title>Part</title></g></svg>`;

test('metadata of a file: size, description, kind of player', async () => {
  const folder = makeFolder({
    'Home.txt': header,
    'Home/ü.svg': svg('<title id="t">A &amp; B</title><desc>\n  From A\n  to B\n</desc>'),
    'Home/ü.png': 'no picture',
    'Home/graph.svg': svg(''),
    'Home/long.svg': svg(`<desc>${'x'.repeat(3000)}</desc>`),
    'Home/film.webm': 'x',
    'Home/slides.PDF': 'xy',
  });
  const notebook = openNotebook(folder);
  const pictures = new Pictures(`${folder}/.cache`);
  const attachments = [...notebook.attachments.values()];
  for (const attachment of attachments) pictures.start(attachment);
  await pictures.ready(attachments);
  const facts = imageMetadata(notebook, pictures);

  const described = { alt: 'A & B', description: 'From A to B' };
  expect(facts('/-/files/Home/ü.svg')).toEqual({ width: 20, height: 10, ...described });
  expect(facts('/-/files/Home/%C3%BC.png')).toEqual({ unshown: 'content', ...described });
  expect(facts('/-/files/Home/graph.svg')).toEqual({ width: 20, height: 10 });
  expect(facts('/-/files/Home/long.svg')?.description?.length).toBe(2000);
  expect(facts('/-/files/Home/film.webm')).toEqual({ kind: 'video', size: 1 });
  expect(facts('/-/files/Home/slides.PDF')).toEqual({ kind: 'pdf', size: 2 });
  expect(facts('/-/files/Home/gone.png')).toBeUndefined();
  expect(facts('/-/files/%')).toBeUndefined();
});
