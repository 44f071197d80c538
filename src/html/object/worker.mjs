// The thread that draws, see draw-markup.ts. Plain JavaScript, because it also runs in the installed package, from where
// Node does not load TypeScript.

// Reasons for refusing a source are returned; the output of the libraries would only disturb that of a build.
process.stdout.write = process.stderr.write = () => true;

/** @type {Promise<import('@viz-js/viz').Viz> | undefined} */
let graphviz;

const font = { fontname: 'Helvetica' };

/** @type {Record<string, (source: string) => Promise<import('./draw-markup.ts').Markup>>} */
const languages = {
  tex: source => drawTex(source, true),
  'inline-tex': source => drawTex(source, false),
  async dot(source) {
    graphviz ??= import('@viz-js/viz').then(({ instance }) => instance());
    const defaults = { graphAttributes: font, nodeAttributes: font, edgeAttributes: font };
    const { output, errors } = (await graphviz).render(source, { format: 'svg', ...defaults });
    if (output !== undefined) return { markup: output };
    return { refused: errors.find(({ level }) => level === 'error')?.message ?? 'it is empty' };
  },
};

/**
 * @param {string} source
 * @param {boolean} displayMode
 * @returns {Promise<import('./draw-markup.ts').Markup>}
 */
async function drawTex(source, displayMode) {
  const { renderToString } = (await import('temml')).default;
  try {
    const options = { displayMode, annotate: true, throwOnError: true };
    return { markup: renderToString(source, { ...options, maxSize: [50, 50] }) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {{ language: string, source: string }} task */
export default ({ language, source }) => languages[language](source);
