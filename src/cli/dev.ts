import { rmSync } from 'node:fs';
import { keepCompiledModules, makeRunDir } from '../cache/index.ts';
import type { ReportedMessage, ResolvedSettings } from '../collection/index.ts';
import { type DevListener, siteConfig } from '../integration/index.ts';
import { isMessageError, printable } from '../messages.ts';
import { announce } from './announce.ts';
import { astroLogger, onAstroLog } from './astro-log.ts';
import { changedSettings, needRestart } from './changed-settings.ts';
import { checkAddress } from './check-address.ts';
import { explain } from './failure.ts';
import { formatMessages } from './format-report.ts';
import { languageLine } from './language-line.ts';
import { formatChanges, whereAll } from './message-changes.ts';
import type { Invocation } from './options.ts';
import { findCacheDir, findNotebook } from './paths.ts';
import { noProgress, showProgress } from './progress.ts';
import { readServerOptions } from './server-options.ts';
import { machineNames, serverUrls } from './server-urls.ts';
import { readSettingFlags } from './setting-flags.ts';

/** How often a drive that does not tell of changes is looked at, in milliseconds. */
const POLL_MS = 1000;

/**
 * `zimlight dev`: serves the site of a notebook and reloads it in the browser after each change, until it is
 * interrupted. Prints the messages about the notebook, and after each change those that are new or solved.
 *
 * @returns the exit code
 * @throws {UsageError} for invalid options; `MessageError` for invalid settings; whatever Astro throws
 */
export async function runDev({ operand, options }: Invocation): Promise<number> {
  const notebook = findNotebook(operand);
  const { port, host, open } = readServerOptions(options);
  const overrides = readSettingFlags(options);
  await checkAddress(host, port);
  const cacheDir = findCacheDir(options.cache, notebook);
  keepCompiledModules(cacheDir);
  const { resolveSettings } = await import('../notebook/index.ts');
  let settings = await resolveSettings(notebook, overrides);
  // In production and in tests, Astro does not reload browsers.
  process.env.NODE_ENV = 'development';
  const { dev } = await import('astro');
  const { onProgress, readReport } = await import('../collection/index.ts');
  const runDir = makeRunDir(cacheDir);
  removeAtExit(runDir);
  const say = options.quiet === undefined ? printLines : () => {};
  onAstroLog(({ label, message }) => {
    // At each address without a page, Astro lists the files of its routes.
    if (label !== 'router') console.error(`zimlight: ${printable(message.trim())}`);
  });

  let messages: ReportedMessage[] = [];
  /** The error that was printed last, until the notebook is loaded again. */
  let failure = '';
  const listener: DevListener = {
    loaded() {
      if (failure !== '') say(['The notebook can be read again']);
      failure = '';
      const report = readReport(runDir);
      say(formatChanges(messages, report.messages, process.stdout));
      messages = report.messages;
    },
    settingsChanged(next) {
      const changed = changedSettings(settings, next);
      settings = next;
      if (changed.length > 0) say([`Settings changed: ${changed.join(', ')}`]);
      if (!needRestart(changed)) return false;
      restart().catch(error => {
        console.error(`zimlight: ${printable(explain(error))}`);
        process.exit(1);
      });
      return true;
    },
    failed(error) {
      const reason = isMessageError(error)
        ? `the settings cannot be used:\n${(error as Error).message}`
        : explain(error);
      if (reason !== failure) console.error(`zimlight: ${printable(reason)}`);
      failure = reason;
    },
    folderMissing: () => console.error(`zimlight: ${operand} is not there; its pages are shown again when it is back`),
  };
  const start = (at: number) => dev(devConfig(settings, at));
  const devConfig = (settings: ResolvedSettings, at: number) => {
    const config = siteConfig(settings, { cacheDir, runDir }, { listener });
    const watch = options.poll === undefined ? {} : { usePolling: true, interval: POLL_MS };
    const vite = { ...config.vite, server: { ...config.vite?.server, watch } };
    const server = { port: at, host, allowedHosts: machineNames() };
    return { ...config, vite, server, configFile: false as const, logger: astroLogger, logLevel: 'warn' as const };
  };
  const restart = async () => {
    const { port } = server.address;
    await server.stop();
    server = await start(port);
    listener.loaded();
    console.log(`Served at ${serverUrls(host, server.address.port, settings.base)[0]}`);
  };

  const progress = options.quiet === undefined ? showProgress() : noProgress;
  const stopListening = onProgress(progress.update);
  let server = await start(port).finally(() => {
    stopListening();
    progress.end();
  });
  ({ messages } = readReport(runDir));
  say([...formatMessages(messages, process.stdout, whereAll), languageLine(settings)]);
  await announce({ name: operand, host, port: server.address.port, base: settings.base, open });
  return 0;
}

function printLines(lines: string[]): void {
  const text = lines.join('\n').trimEnd();
  if (text !== '') console.log(text);
}

/** Removes a folder when the process ends, also by Ctrl+C. */
function removeAtExit(folder: string): void {
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
    process.once(signal, () => process.exit(128 + number));
  }
}
