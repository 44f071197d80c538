import { expect, test } from 'vitest';
import { portableCss } from '../../src/portable/css.ts';

test('URLs of the site in a style sheet become relative; comments and all others stay', () => {
  const css =
    '@import url("/notes/-/assets/b.css");\n.a { background: url(/notes/-/x.png) /* url(/notes/y) */, url(data:image/png;base64,AA==) }\n' +
    '@font-face { src: url("/notes/-/f.woff2") format("woff2"), url(https://example.org/f.woff2); --x: url(/notes/-/z) }\n';
  expect(portableCss(css, '-/assets/a.css', '/notes/')).toBe(
    '@import url("../../-/assets/b.css");\n.a { background: url("../../-/x.png") /* url(/notes/y) */, url(data:image/png;base64,AA==) }\n' +
      '@font-face { src: url("../../-/f.woff2") format("woff2"), url(https://example.org/f.woff2); --x: url("../../-/z") }\n',
  );
});
