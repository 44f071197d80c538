import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { packageRoot, readBuildMark } from '../integration/index.ts';
import { type Invocation, UsageError } from './options.ts';
import { readServerOptions } from './server-options.ts';
import { serveAsStaticHost } from './static-host.ts';

/**
 * `zimlight preview`: serves a site that was built, as a static host would, until it is interrupted.
 *
 * @returns the exit code
 * @throws {UsageError} if the folder holds no such site
 */
export async function runPreview({ operand, options }: Invocation): Promise<number> {
  const outDir = resolve(operand);
  if (!existsSync(outDir)) throw new UsageError(`there is no folder ${operand}; zimlight build creates one`);
  const mark = readBuildMark(outDir);
  if (!mark) throw new UsageError(`${operand} does not contain a site built by zimlight`);
  const { port: wanted, host } = readServerOptions(options);
  const { preview } = await import('astro');
  const started = await preview({
    configFile: false,
    root: packageRoot,
    outDir,
    base: mark.base,
    // With Astro's other choices, files without an extension are not served.
    trailingSlash: 'ignore',
    server: { port: wanted, host },
    logLevel: 'error',
  });
  // Astro's own, though its types do not say so.
  const { port, server } = started as typeof started & { server: Server };
  serveAsStaticHost(server, outDir, mark.base);
  console.log(`${operand} is served at http://${host}:${port}${mark.base} (Ctrl+C to stop)`);
  return 0;
}
