import { channel } from 'node:diagnostics_channel';
import { extname } from 'node:path';
import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';

/** Astro loads this file by itself, more than once; a channel is shared because it belongs to the process. */
const log = channel('zimlight:astro-log');

/** The destination of Astro's log, as its setting `logger` expects it: the subscribers of the channel. */
export default function astroLog(): AstroLoggerDestination {
  return { write: entry => log.publish(entry) };
}

/**
 * Listens to the warnings and errors in Astro's log.
 *
 * @returns a function that stops listening
 */
export function onAstroLog(listener: (entry: AstroLoggerMessage) => void): () => void {
  const receive = (entry: unknown) => {
    const { level } = entry as AstroLoggerMessage;
    if (level === 'warn' || level === 'error') listener(entry as AstroLoggerMessage);
  };
  log.subscribe(receive);
  return () => log.unsubscribe(receive);
}

/** Astro's setting `logger`, for {@link onAstroLog} to receive its log. */
export const astroLogger = { entrypoint: new URL(`./astro-log${extname(import.meta.url)}`, import.meta.url) };
