import type { AstroIntegrationLogger } from 'astro';
import { errorText, printable } from '../messages.ts';

/** Writes to Astro's log why a notebook cannot be loaded in development. What was loaded before is still served. */
export function logFailures(logger: AstroIntegrationLogger, folder: string) {
  return {
    failed: (error: unknown) => logger.error(errorText(error)),
    folderMissing: () => logger.warn(`${printable(folder)} is missing; its pages will be loaded again when it is back`),
  };
}
