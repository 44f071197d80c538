import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { components, replaceableParts } from '../../src/integration/components.ts';
import { repository } from '../support/zimlight.ts';

test('the package exports each component that can be replaced', () => {
  const { exports } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const exported = Object.entries(exports).filter(([name]) => name.startsWith('./components/'));
  const expected = Object.entries(components).map(([name, file]) => [`./components/${name}.astro`, `./src/${file}`]);
  expect(exported).toEqual(expected);
  expect(expected.filter(([, file = '']) => !existsSync(join(repository, file)))).toEqual([]);
});

test('replacements are found from the root of the project, or by the name of a package', () => {
  const replaced = { components: { Footer: './src/Footer.astro', Header: 'a-theme/Header.astro' } };
  const { load } = replaceableParts({ ...replaced, customCss: ['./a.css', '@fontsource/x'] }, '/project');
  const sources = ['components/Footer', 'components/Header', 'custom-css'].map(name =>
    load(`\0virtual:zimlight/${name}`),
  );
  expect(sources).toEqual([
    'export { default } from "/project/src/Footer.astro";\n',
    'export { default } from "a-theme/Header.astro";\n',
    'import "/project/a.css";\nimport "@fontsource/x";\n',
  ]);
});

test('an unknown component is refused, with the names of those that can be replaced', () => {
  const misspelt = { components: { Foot: './Foot.astro' } as object };
  expect(() => replaceableParts(misspelt, '/')).toThrow(
    /^there is no component “Foot”; the components are: .*Footer, Head,/,
  );
});
