import { rolldown } from 'rolldown';
import { repository } from './zimlight.ts';

const source = `
  import { unified } from 'unified';
  import remarkStringify from 'remark-stringify';
  import { zimParse } from './src/library/zim.ts';
  import { zimRemark } from './src/library/mdast.ts';
  export const convert = note => String(unified().use(zimParse).use(zimRemark).use(remarkStringify).processSync(note));
`;

/**
 * Bundles the parser and the converter as a script that defines `library.convert(note)`, which returns Markdown.
 *
 * @param condition by which packages choose their code for where the script will run
 * @throws if anything cannot be found there, such as a module of Node
 */
export async function bundleLibrary(condition: 'browser' | 'worker'): Promise<string> {
  const bundle = await rolldown({
    input: 'entry',
    cwd: repository,
    platform: condition === 'browser' ? 'browser' : 'neutral',
    resolve: { conditionNames: [condition, 'import', 'default'], mainFields: ['module', 'main'] },
    onLog: (_level, { message }) => {
      throw new Error(message);
    },
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id === 'entry' ? `${repository}entry.js` : undefined),
        load: id => (id === `${repository}entry.js` ? source : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'library', minify: true });
  return output[0].code;
}
