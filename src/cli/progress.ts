import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import type { Progress } from '../collection/index.ts';

/** Milliseconds before the first update, and between updates. */
const TERMINAL_MS = { first: 1000, interval: 100 };
/** In a log an occasional line shows that the work continues. */
const LOG_MS = { first: 10_000, interval: 10_000 };

/** The display of a command's progress. */
export interface ProgressLine {
  update(state: Progress): void;
  /** Removes the display. */
  end(): void;
}

/** The display of a command that shows none. */
export const noProgress: ProgressLine = { update: () => {}, end: () => {} };

/**
 * Shows the progress of a command: on a terminal in one line, which is overwritten and finally removed; elsewhere in
 * occasional lines. A command that finishes quickly shows nothing.
 */
export function showProgress(stream: WriteStream = process.stderr): ProgressLine {
  const { first, interval } = stream.isTTY ? TERMINAL_MS : LOG_MS;
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
    // Some terminals report no columns.
    stream.write(text.slice(0, (stream.columns || 80) - 1));
    clearLine(stream, 1);
  }

  // Updates the time during stages that report no progress. It must not keep the process alive.
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
