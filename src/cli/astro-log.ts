import { channel } from 'node:diagnostics_channel';
import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';

/** Astro loads this file by itself, more than once; a channel is shared because it belongs to the process. */
const log = channel('zimlight:astro-log');

/** The destination of Astro's log, as its setting `logger` expects it: the subscribers of the channel. */
export default function astroLog(): AstroLoggerDestination {
  return { write: entry => log.publish(entry) };
}

/**
 * Collects Astro's log instead of printing it: for a page that cannot be rendered, Astro logs the stack twice before it
 * throws the error.
 *
 * @returns a function that stops collecting and returns each warning and error once, without those that contain the
 *   message of the error that was thrown
 */
export function collectAstroLog(): (thrown?: string) => string[] {
  const messages = new Set<string>();
  const receive = (entry: unknown) => {
    const { level, message } = entry as AstroLoggerMessage;
    if (level === 'warn' || level === 'error') messages.add(message.trim());
  };
  log.subscribe(receive);
  return thrown => {
    log.unsubscribe(receive);
    return [...messages].filter(message => thrown === undefined || !message.includes(thrown));
  };
}
