import { rmSync } from 'node:fs';
import { keepCompiledModules, makeRunDir } from '../cache/index.ts';
import type { ReportedMessage } from '../collection/index.ts';
import { isMessageError, printable } from '../messages.ts';
import type { DevListener } from '../server/index.ts';
import { serverUrls } from '../server/server-urls.ts';
import { announce } from './announce.ts';
import { changedSettings } from './changed-settings.ts';
import { checkAddress } from './check-address.ts';
import { explain } from './failure.ts';
import { formatMessages } from './format-report.ts';
import { languageLine } from './language-line.ts';
import { formatChanges, whereAll } from './message-changes.ts';
import type { Invocation } from './options.ts';
import { findCacheDir, findNotebook } from './paths.ts';
import { noProgress, showProgress } from './progress.ts';
import { readServerOptions } from './server-options.ts';
import { readSettingFlags } from './setting-flags.ts';

/**
 * `zimlight dev`: serves the site of a notebook and reloads it in the browser after each change, until it is
 * interrupted. Prints the messages about the notebook, and after each change those that are new or solved.
 *
 * @returns the exit code
 * @throws {UsageError} for invalid options; `MessageError` for invalid settings; errors of the operating system
 */
export async function runDev({ operand, options }: Invocation): Promise<number> {
  const notebook = findNotebook(operand);
  const { port, host, open } = readServerOptions(options);
  // Notes that are being written must not come from what a browser keeps.
  const overrides = { ...readSettingFlags(options), offline: 'off' as const };
  await checkAddress(host, port);
  const cacheDir = findCacheDir(options.cache, notebook);
  keepCompiledModules(cacheDir);
  const { onProgress, readReport, resolveSettings } = await import('../collection/index.ts');
  let settings = await resolveSettings(notebook, overrides, { cacheDir });
  const { portOf, startDevServer } = await import('../server/index.ts');
  const runDir = makeRunDir(cacheDir);
  removeAtExit(runDir);
  const say = options.quiet === undefined ? printLines : () => {};

  /** Nothing until the notebook has been loaded. */
  let messages: ReportedMessage[] | undefined;
  /** The error that was printed last, until the notebook is loaded again. */
  let failure = '';
  const listener: DevListener = {
    loaded() {
      if (failure !== '') say(['The notebook can be read again']);
      failure = '';
      const report = readReport(runDir);
      if (messages) say(formatChanges(messages, report.messages, process.stdout));
      else say([...formatMessages(report.messages, process.stdout, whereAll), languageLine(settings)]);
      messages = report.messages;
    },
    settingsChanged(next) {
      const changed = changedSettings(settings, next);
      const moved = next.base !== settings.base;
      settings = next;
      if (changed.length > 0) say([`Settings changed: ${changed.join(', ')}`]);
      if (moved) console.log(`Served at ${serverUrls(host, portOf(server), settings.base)[0]}`);
    },
    failed(error) {
      const reason = isMessageError(error) ? `the settings cannot be used:\n${error.message}` : explain(error);
      if (reason !== failure) console.error(`zimlight: ${printable(reason)}`);
      failure = reason;
    },
    folderMissing: () =>
      console.error(`zimlight: ${operand} is missing; its pages will be loaded again when it is back`),
  };
  const progress = options.quiet === undefined ? showProgress() : noProgress;
  const stopListening = onProgress(progress.update);
  const site = { settings, cacheDir, runDir };
  const server = await startDevServer(site, listener, { port, host, poll: options.poll !== undefined }).finally(() => {
    stopListening();
    progress.end();
  });
  if (!messages) say(['Notes are still being read: lists, search and links from other pages follow']);
  await announce({ name: operand, host, port: portOf(server), base: settings.base, open });
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
