// The thread that draws, see draw.ts. Plain JavaScript, because a thread has none of what lets Node load TypeScript
// below `node_modules`.
import { parentPort } from 'node:worker_threads';

/** @type {Promise<import('@viz-js/viz').Viz> | undefined} */
let graphviz;

const font = { fontname: 'Helvetica' };

/** @type {Record<string, (source: string) => Promise<string>>} */
const languages = {
  async tex(source) {
    const { renderToString } = (await import('temml')).default;
    return renderToString(source, { displayMode: true, annotate: true, throwOnError: true, maxSize: [50, 50] });
  },
  async dot(source) {
    graphviz ??= import('@viz-js/viz').then(({ instance }) => instance());
    const defaults = { graphAttributes: font, nodeAttributes: font, edgeAttributes: font };
    const { output, errors } = (await graphviz).render(source, { format: 'svg', ...defaults });
    if (output === undefined) throw new Error(errors.find(({ level }) => level === 'error')?.message ?? 'it is empty');
    return output;
  },
};

parentPort?.on('message', async ({ language, source }) => {
  try {
    parentPort?.postMessage({ markup: await languages[language](source) });
  } catch (error) {
    parentPort?.postMessage({ refused: error instanceof Error ? error.message : String(error) });
  }
});
