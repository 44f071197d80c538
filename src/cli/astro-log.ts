import { channel } from 'node:diagnostics_channel';
import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';

/** Astro loads this file itself, more than once; a channel belongs to the process. */
const log = channel('zimlight:astro-log');

/** Where Astro writes its log, as its setting `logger` wants it: to whoever listens. */
export default function astroLog(): AstroLoggerDestination {
  return { write: entry => log.publish(entry) };
}

/**
 * Keeps what Astro logs, instead of printing it: of a page that cannot be made it logs the stack, logs it again, and
 * throws it.
 *
 * @returns what gives the messages, each once, but not those that only repeat what was thrown
 */
export function keepAstroLog(): (thrown?: string) => string[] {
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
