import { rmSync } from 'node:fs';
import { keepCompiledModules, makeRunDir } from '../cache/index.ts';
import { siteConfig } from '../integration/index.ts';
import { announce } from './announce.ts';
import { languageLine } from './language-line.ts';
import type { Invocation } from './options.ts';
import { findCacheDir, findNotebook } from './paths.ts';
import { readServerOptions } from './server-options.ts';
import { machineNames } from './server-urls.ts';
import { readSettingFlags } from './setting-flags.ts';

/**
 * `zimlight dev`: serves the site of a notebook and reloads it in the browser after each change, until it is
 * interrupted.
 *
 * @returns the exit code
 * @throws {UsageError} for invalid options; whatever Astro throws
 */
export async function runDev({ operand, options }: Invocation): Promise<number> {
  const notebook = findNotebook(operand);
  const { port, host, open } = readServerOptions(options);
  const overrides = readSettingFlags(options);
  const cacheDir = findCacheDir(options.cache, notebook);
  keepCompiledModules(cacheDir);
  const { resolveSettings } = await import('../notebook/index.ts');
  const settings = await resolveSettings(notebook, overrides);
  // In production and in tests, Astro does not reload browsers.
  process.env.NODE_ENV = 'development';
  const { dev } = await import('astro');
  const runDir = makeRunDir(cacheDir);
  process.on('exit', () => rmSync(runDir, { recursive: true, force: true }));
  const { address } = await dev({
    ...siteConfig(settings, { cacheDir, runDir }),
    configFile: false,
    logLevel: 'warn',
    server: { port, host, allowedHosts: machineNames() },
  });
  await announce({ name: operand, host, port: address.port, base: settings.base, open });
  console.log(languageLine(settings));
  return 0;
}
