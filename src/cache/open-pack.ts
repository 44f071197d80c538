import { createHash } from 'node:crypto';
import { codeVersion } from './code-version.ts';
import { markAsUsed } from './folders.ts';
import { Pack } from './pack.ts';

/** How many packs stay open while nobody uses them. Each keeps a file open, and its index in memory. */
const MAX_RECENT = 4;
const registry = Symbol.for('zimlight.packs');

/**
 * Astro may load this file more than once. All copies share this registry: a pack that is already open still has the values
 * that another process has removed from the file.
 */
const shared = globalThis as { [registry]?: { open: Map<string, WeakRef<Pack>>; recent: Set<Pack> } };

/** Opens the pack at a path, for values that this version of the code makes. While a pack is in use, it is opened only once. */
export function openPack(path: string): Pack {
  shared[registry] ??= { open: new Map(), recent: new Set() };
  const { open, recent } = shared[registry];
  const known = open.get(path)?.deref();
  if (!known) markAsUsed(path);
  const pack = known ?? new Pack(path, version());
  if (!known) open.set(path, new WeakRef(pack));
  recent.delete(pack);
  recent.add(pack);
  for (const oldest of recent) {
    if (recent.size <= MAX_RECENT) break;
    recent.delete(oldest);
  }
  return pack;
}

const version = () => createHash('sha256').update(codeVersion()).digest('hex').slice(0, 32);
