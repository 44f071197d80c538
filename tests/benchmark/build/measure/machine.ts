import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';

/** A line about the machine. */
export function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()} ${arch()}`;
}

/** How many processes wanted to run in the last minute, on average. Above the number of cores, times are too long. */
export const load = (): number => loadavg()[0] ?? 0;
