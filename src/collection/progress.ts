import { channel } from 'node:diagnostics_channel';

/** What a command is doing, and how far it is, where that is known. */
export interface Progress {
  stage: string;
  done?: number;
  total?: number;
}

/**
 * Astro loads the collection a second time, into a module graph of its own: a channel is what both copies share, because
 * it belongs to the process.
 */
const progress = channel('zimlight:progress');

/** Says how far the work is, to whoever listens. Costs next to nothing where nobody does. */
export function reportProgress(state: Progress): void {
  progress.publish(state);
}

/**
 * Listens to {@link reportProgress}.
 *
 * @returns what ends it
 */
export function onProgress(listener: (state: Progress) => void): () => void {
  const receive = (state: unknown) => listener(state as Progress);
  progress.subscribe(receive);
  return () => progress.unsubscribe(receive);
}
