import { Worker } from 'node:worker_threads';

/** Markup of what a source says, or why it says nothing. */
export type Drawing = { markup: string } | { refused: string };

/** A graph can be written in a line that would take days to lay out. */
const seconds = 10;
/** What is longer than this is no picture on a page any more. */
const longest = 2_000_000;

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
      worker.off('message', end).off('error', fail);
      resolve(found);
    };
    const fail = ({ message }: Error) => {
      thread = undefined;
      end({ refused: message });
    };
    const timer = setTimeout(() => {
      worker.terminate();
      fail(new Error(`it is not drawn within ${seconds} seconds`));
    }, seconds * 1000);
    worker.on('message', end).on('error', fail);
    worker.postMessage({ language, source });
  });
  if ('markup' in drawing && drawing.markup.length > longest)
    return { refused: 'what it draws is too large for a page' };
  return drawing;
}

function startThread(): Worker {
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.unref();
  return worker;
}
