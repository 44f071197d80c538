import type { AstroIntegrationLogger } from 'astro';
import { printable } from '../messages.ts';
import type { ReportedMessage } from './report.ts';

/**
 * Logs warnings and errors about a notebook, each once, in a project whose commands are Astro's: `A/B.txt:3:1: reason. Advice.`
 *
 * @param logged those that were logged already; new ones are added
 */
export function logMessages(messages: ReportedMessage[], logger: AstroIntegrationLogger, logged: Set<string>): void {
  for (const { severity, file, line, column, reason, advice } of messages) {
    const place = [file, line, column].filter(part => part !== undefined).join(':');
    const text = printable(`${place && `${place}: `}${reason}. ${advice}`.trim());
    if (severity === 'info' || logged.has(text)) continue;
    logged.add(text);
    if (severity === 'error') logger.error(text);
    else logger.warn(text);
  }
}
