import { expect, test } from 'vitest';
import { withFilesOfSite } from '../../src/assets/css.ts';

/** As if the notebook had everything but `gone.png`. */
const read = (css: string) =>
  withFilesOfSite(css, 'look/custom.css', path => {
    if (path.endsWith('gone.png')) throw new Error();
    return `/-/assets/${path.replaceAll('/', '+')}`;
  });

test('addresses of files become those that the files have on the site; all else stays as it is written', () => {
  const css = `/* url(x.png) */ a { background: url(../Home/a%20b.png?x) no-repeat ; content: "url(x.png)" }
@font-face { src: url('fonts/X.woff2') format("woff2"), image-set("c.png" 1x) }
use { fill: url(#id) }`;
  expect(read(css)).toEqual({
    css: `/* url(x.png) */ a { background: url("/-/assets/Home+a b.png") no-repeat ; content: "url(x.png)" }
@font-face { src: url("/-/assets/look+fonts+X.woff2") format("woff2"), image-set("/-/assets/look+c.png" 1x) }
use { fill: url(#id) }`,
    faults: [],
  });
});

test.each([
  ['@import "other.css";', '`@import` is not supported', 1],
  ['@\\69mport "other.css";', '`@import` is not supported', 1],
  ['a{b:url(https://example.org/x.png)}', '`https://example.org/x.png` is not a file of the notebook', 5],
  ['a{b:url(//example.org/x.png)}', 'is not a file of the notebook', 5],
  ['a{b:url(data:image/png;base64,AAAA)}', 'is not a file of the notebook', 5],
  ['a{b:url(../../outside.png)}', '`../../outside.png` is not a file of the notebook', 5],
  ['a{b:url("%2e%2e/../outside.png")}', 'is not a file of the notebook', 9],
  ['a{b:url(../notebook.zim)}', '`../notebook.zim` is neither a picture nor a font', 5],
  ['a{b:url(gone.png)}', 'there is no file `look/gone.png` in the notebook', 5],
])('%s is refused, with its place', (css, reason, column) => {
  const { faults } = read(`\n${css}`);
  expect(faults).toEqual([{ reason: expect.stringContaining(reason), line: 2, column }]);
});
