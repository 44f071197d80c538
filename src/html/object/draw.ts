import { Worker } from 'node:worker_threads';

/** Markup of what a source says, or why it says nothing; `broken` is the thread that found out. */
export type Drawing = { markup: string } | { refused: string; broken?: true };

/** A graph can be written in a line that would take days to lay out. */
const seconds = 10;
/** What is longer than this is no picture on a page any more. */
const longest = 2_000_000;
/** What comes after reads the markup by recursion. */
const deepest = 500;

let thread: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a source: TeX as MathML, DOT as SVG. One after the other, in a thread of its own, which is ended where a source
 * takes too long or too much memory, and started again for the next one.
 *
 * @param language what the source is written in
 */
export function draw(language: 'tex' | 'dot', source: string): Promise<Drawing> {
  const drawing = last.then(() => drawNow(language, source));
  last = drawing;
  return drawing;
}

async function drawNow(language: string, source: string): Promise<Drawing> {
  thread ??= startThread();
  const worker = thread;
  const drawing = await new Promise<Drawing>(resolve => {
    const end = (found: Drawing) => {
      clearTimeout(timer);
      if ('broken' in found) {
        thread = undefined;
        worker.terminate();
      }
      worker.off('message', end).off('error', fail);
      resolve(found);
    };
    const fail = ({ message }: Error) => end({ refused: message, broken: true });
    const timer = setTimeout(() => fail(new Error(`it is not drawn within ${seconds} seconds`)), seconds * 1000);
    worker.on('message', end).on('error', fail);
    worker.postMessage({ language, source });
  });
  if ('refused' in drawing) return drawing;
  if (drawing.markup.length > longest) return { refused: 'what it draws is too large for a page' };
  return depthOf(drawing.markup) > deepest ? { refused: 'it is nested too deeply' } : drawing;
}

/** How many elements lie in one another where they are nested deepest. */
function depthOf(markup: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of markup.matchAll(/<\/?[a-z][^<>]*>/gi)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    most = Math.max(most, depth);
  }
  return most;
}

/** What the programs print themselves is for nobody: why they refuse a source is in their answer. */
function startThread(): Worker {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    ...{ resourceLimits: { maxOldGenerationSizeMb: 512 }, stdout: true, stderr: true },
  });
  worker.unref();
  return worker;
}
