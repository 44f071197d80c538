import { packageRoot, siteConfig } from '../site/index.ts';
import { baseOf, portOf } from './addresses.ts';
import type { Invocation } from './options.ts';
import { findNotebook } from './paths.ts';

/**
 * `zimlight dev`: serves the site of a notebook and shows changes in the browser, until it is interrupted.
 *
 * @returns the exit code
 * @throws {UsageError} for options that will not do; whatever Astro throws
 */
export async function runDev({ operand, options }: Invocation): Promise<number> {
  const config = siteConfig({ notebook: findNotebook(operand) });
  const server = { port: portOf(options.port), host: options.host ?? false };
  const base = baseOf(options.base);
  // Astro tells no browser about changes when it believes itself in production or in a test.
  process.env.NODE_ENV = 'development';
  const { dev } = await import('astro');
  process.chdir(packageRoot);
  const { address } = await dev({ ...config, configFile: false, logLevel: 'warn', base, server });
  console.log(`http://${options.host ?? 'localhost'}:${address.port}${base} shows ${operand}; Ctrl+C ends it`);
  return 0;
}
