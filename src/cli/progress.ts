import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import type { Progress } from '../collection/index.ts';

/** Milliseconds until something is shown, and from then between one state and the next. */
const TERMINAL = { first: 1000, interval: 100 };
/** A log is read afterwards: a line now and then says that the work goes on. */
const LOG = { first: 10_000, interval: 10_000 };

/** What shows how far a command is. */
export interface ProgressLine {
  update(state: Progress): void;
  /** Takes away what is shown. */
  end(): void;
}

/**
 * Shows how far a command is: on a terminal in one line, which is written over and in the end taken away; elsewhere in
 * lines, far apart. What is done at once shows nothing.
 *
 * @param stream where to
 */
export function showProgress(stream: WriteStream = process.stderr): ProgressLine {
  const { first, interval } = stream.isTTY ? TERMINAL : LOG;
  let state: Progress = { stage: 'starting' };
  let since = performance.now();
  let next = since + first;
  let shown = false;

  function draw() {
    const now = performance.now();
    if (now < next) return;
    next = now + interval;
    const text = describe(state, now - since);
    if (!stream.isTTY) {
      stream.write(`${text}\n`);
      return;
    }
    shown = true;
    cursorTo(stream, 0);
    // Some terminals say that they have no columns.
    stream.write(text.slice(0, (stream.columns || 80) - 1));
    clearLine(stream, 1);
  }

  // For stages that take long between one word and the next. Where nothing else is to be done, it is no reason to stay.
  const timer = setInterval(draw, 250).unref();
  return {
    update(update) {
      if (update.stage !== state.stage) since = performance.now();
      state = update;
      draw();
    },
    end() {
      clearInterval(timer);
      if (!shown) return;
      cursorTo(stream, 0);
      clearLine(stream, 0);
    },
  };
}

function describe({ stage, done, total }: Progress, milliseconds: number): string {
  if (done === undefined || total === undefined) return `${stage}, ${Math.floor(milliseconds / 1000)} s`;
  return `${stage} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
}
