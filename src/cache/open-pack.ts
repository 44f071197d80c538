import { createHash } from 'node:crypto';
import { codeVersion } from './code-version.ts';
import { markAsUsed } from './folders.ts';
import { Pack } from './pack.ts';

/** Each holds a file open, and its index in memory. */
const MOST_OPEN = 8;
const registry = Symbol.for('zimlight.packs');

/**
 * Packs by path, the last used last. Astro may load this file more than once; all copies share what belongs to the
 * process: a pack that one has opened keeps what another process removes from the file.
 */
const shared = globalThis as { [registry]?: Map<string, Pack> };

/** The pack at a path, of values that this version of our code made. */
export function openPack(path: string): Pack {
  shared[registry] ??= new Map();
  const open = shared[registry];
  const pack = open.get(path) ?? new Pack(path, version());
  markAsUsed(path);
  open.delete(path);
  open.set(path, pack);
  for (const [other, unused] of open) {
    if (open.size <= MOST_OPEN) break;
    unused.flush();
    unused.close();
    open.delete(other);
  }
  return pack;
}

const version = () => createHash('sha256').update(codeVersion()).digest('hex').slice(0, 32);
