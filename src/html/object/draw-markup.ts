import Tinypool from 'tinypool';

/** Markup drawn from a source, or the reason why there is none. */
export type Markup = { markup: string } | { refused: string };

/** A graph of one line can take days to lay out. */
const MAX_SECONDS = 10;
const MAX_MEGABYTES = 512;
/** Longer markup, in UTF-16 units, is not a picture for a page any more. */
const MAX_MARKUP_LENGTH = 2_000_000;
/** The functions that read the markup are recursive. */
const MAX_DEPTH = 500;
/** Markup that is kept: notes repeat what is short, such as `$x$`, and asking the thread takes a millisecond. */
const MAX_DRAWINGS = 500;

/** Started with the first source; does not keep the process alive. */
const pool = new Tinypool({
  filename: new URL('./worker.mjs', import.meta.url).href,
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 60_000,
  resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
});
let last: Promise<unknown> = Promise.resolve();
/** What was drawn last, by language and source. */
const drawings = new Map<string, Promise<Markup>>();

/**
 * Draws a source: TeX as MathML, DOT as SVG. Sources are drawn one after the other, in a thread, which is ended if one
 * takes too long or too much memory. Never rejects.
 *
 * @param language of the source; `inline-tex` is TeX for a line of text
 * @param seconds time limit
 */
export function drawMarkup(
  language: 'tex' | 'inline-tex' | 'dot',
  source: string,
  seconds = MAX_SECONDS,
): Promise<Markup> {
  const key = `${language} ${source}`;
  const known = drawings.get(key);
  if (known) return known;
  const drawing = last.then(async () => {
    const drawn = await drawInThread(language, source, seconds);
    // There may be time or memory for it later.
    if ('refused' in drawn) drawings.delete(key);
    return drawn;
  });
  last = drawing;
  drawings.set(key, drawing);
  const [oldest] = drawings.keys();
  if (oldest !== undefined && drawings.size > MAX_DRAWINGS) drawings.delete(oldest);
  return drawing;
}

async function drawInThread(language: string, source: string, seconds: number): Promise<Markup> {
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    const drawn: Markup = await pool.run({ language, source }, { signal });
    if ('refused' in drawn) return drawn;
    if (drawn.markup.length > MAX_MARKUP_LENGTH) return { refused: 'what it draws is too large for a page' };
    return depthOf(drawn.markup) > MAX_DEPTH ? { refused: 'it is nested too deeply' } : drawn;
  } catch (error) {
    // Graphviz broke off, so that the memory of its thread is in disorder.
    await pool.recycleWorkers();
    if (signal.aborted) return { refused: `it is not drawn within ${seconds} seconds` };
    return { refused: error instanceof Error ? error.message : 'it needs too much memory' };
  }
}

/** The greatest number of elements nested in one another. */
function depthOf(markup: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of markup.matchAll(/<\/?[a-z][^<>]*>/gi)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
