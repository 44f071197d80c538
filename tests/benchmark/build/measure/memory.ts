import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks: often enough to see a peak, rarely enough not to slow down what is measured. */
const INTERVAL = 100;

/**
 * Watches how much memory a process and everything that it started hold (resident set size). Memory that processes share,
 * such as the program's own code, counts for each of them. Only Linux says it; elsewhere the figures stay away.
 */
export class MemoryMeter {
  /** The most that all processes held at once, in bytes. */
  all: number | undefined;
  /** The most that the process itself held, in bytes. */
  first: number | undefined;
  readonly #timer: NodeJS.Timeout | undefined;

  constructor(pid: number | undefined) {
    if (pid === undefined || process.platform !== 'linux') return;
    this.#timer = setInterval(() => this.#look(pid), INTERVAL);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(pid: number): void {
    let sum = 0;
    for (const each of [pid, ...descendants(pid)]) sum += read(each, 'VmRSS');
    // The system itself keeps the peak of a process, which may have been between two looks.
    this.first = Math.max(this.first ?? 0, read(pid, 'VmHWM'));
    this.all = Math.max(this.all ?? 0, this.first, sum);
  }
}

function descendants(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const lists = threads.map(thread => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'));
    const children = lists.flatMap(list => list.split(' ').filter(Boolean)).map(Number);
    return children.flatMap(child => [child, ...descendants(child)]);
  } catch {
    // A process or a thread has just ended.
    return [];
  }
}

function read(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  try {
    const [, kilobytes = 0] =
      new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}
