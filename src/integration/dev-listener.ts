import type { AstroIntegrationLogger } from 'astro';
import type { ResolvedSettings } from '../collection/index.ts';
import { isMessageError, printable } from '../messages.ts';

/** What a development server tells whoever started it. */
export interface DevListener {
  /** The notebook was loaded again after a change; its messages are in the report. */
  loaded(): void;
  /**
   * The settings have changed.
   *
   * @returns whether the listener ends this server and starts another, with these settings
   */
  settingsChanged(settings: ResolvedSettings): boolean;
  /** The notebook, or its settings, cannot be loaded. What was loaded before is still served. */
  failed(error: unknown): void;
  /** The notebook's folder is not there. It is loaded when it is back. */
  folderMissing(): void;
}

/** A listener that writes errors to Astro's log. */
export function logListener(logger: AstroIntegrationLogger, folder: string): DevListener {
  return {
    loaded: () => {},
    settingsChanged: () => false,
    failed: error => {
      const text = isMessageError(error) ? (error as Error).message : ((error as Error).stack ?? String(error));
      logger.error(printable(text));
    },
    folderMissing: () => logger.warn(`${printable(folder)} is not there; its pages are loaded when it is back`),
  };
}
