import { createHash } from 'node:crypto';
import { codeVersion } from './code-version.ts';
import { markAsUsed } from './folders.ts';
import { Pack } from './pack.ts';

/** So many stay open although nobody uses them: each holds a file open, and its index in memory. */
const MOST_RECENT = 4;
const registry = Symbol.for('zimlight.packs');

/**
 * Astro may load this file more than once; all copies share what belongs to the process: a pack that one has opened keeps
 * what another process removes from the file.
 */
const shared = globalThis as { [registry]?: { open: Map<string, WeakRef<Pack>>; recent: Set<Pack> } };

/** The pack at a path, of values that this version of our code made. It is one object while somebody uses it. */
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
    if (recent.size <= MOST_RECENT) break;
    recent.delete(oldest);
  }
  return pack;
}

const version = () => createHash('sha256').update(codeVersion()).digest('hex').slice(0, 32);
