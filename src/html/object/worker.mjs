// The thread that draws, see draw.ts. Plain JavaScript, because a thread has none of what lets Node load TypeScript
// below `node_modules`.
import { parentPort } from 'node:worker_threads';

/** @type {Promise<import('@viz-js/viz').Viz> | undefined} */
let graphviz;

const font = { fontname: 'Helvetica' };

/** @type {Record<string, (source: string) => Promise<import('./draw.ts').Drawing>>} */
const languages = {
  async tex(source) {
    const { renderToString } = (await import('temml')).default;
    try {
      const options = { displayMode: true, annotate: true, throwOnError: true };
      return { markup: renderToString(source, { ...options, maxSize: [50, 50] }) };
    } catch (error) {
      return { refused: error instanceof Error ? error.message : String(error) };
    }
  },
  async dot(source) {
    graphviz ??= import('@viz-js/viz').then(({ instance }) => instance());
    const defaults = { graphAttributes: font, nodeAttributes: font, edgeAttributes: font };
    const { output, errors } = (await graphviz).render(source, { format: 'svg', ...defaults });
    if (output !== undefined) return { markup: output };
    return { refused: errors.find(({ level }) => level === 'error')?.message ?? 'it is empty' };
  },
};

parentPort?.on('message', async ({ language, source }) => {
  try {
    parentPort?.postMessage(await languages[language](source));
  } catch (error) {
    // Graphviz gave up in the middle of its work, and its memory is as it left it.
    parentPort?.postMessage({
      refused: error instanceof Error ? error.message : 'it needs too much memory',
      broken: true,
    });
  }
});
