import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBuildInfo } from '../integration/index.ts';
import { type Invocation, UsageError } from './options.ts';
import { readServerOptions } from './server-options.ts';
import { portOf, startStaticServer } from './static-server.ts';

/**
 * `zimlight preview`: serves a site that was built, as a static host would, until it is interrupted.
 *
 * @returns the exit code
 * @throws {UsageError} if the folder does not contain such a site
 */
export async function runPreview({ operand, options }: Invocation): Promise<number> {
  const outDir = resolve(operand);
  if (!existsSync(outDir)) throw new UsageError(`there is no folder ${operand}; zimlight build creates one`);
  const info = readBuildInfo(outDir);
  if (!info) throw new UsageError(`${operand} does not contain a site built by zimlight`);
  const { port, host } = readServerOptions(options);
  const server = await startStaticServer({ outDir, base: info.base, port, host });
  console.log(`${operand} is served at http://${host}:${portOf(server)}${info.base} (Ctrl+C to stop)`);
  return 0;
}
