import { channel } from 'node:diagnostics_channel';

/** The current stage of a command, and how far it is if that is known. */
export interface Progress {
  stage: string;
  done?: number;
  total?: number;
}

/**
 * Astro loads the collection a second time, into a module graph of its own; both copies share this channel because it
 * belongs to the process.
 */
const progress = channel('zimlight:progress');

/** Reports progress to the listeners. Costs next to nothing without any. */
export function reportProgress(state: Progress): void {
  progress.publish(state);
}

/**
 * Listens to {@link reportProgress}.
 *
 * @returns a function that stops listening
 */
export function onProgress(listener: (state: Progress) => void): () => void {
  const receive = (state: unknown) => listener(state as Progress);
  progress.subscribe(receive);
  return () => progress.unsubscribe(receive);
}
