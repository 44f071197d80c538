import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBuildInfo } from '../integration/index.ts';
import { portOf, serveStaticSite } from '../server/index.ts';
import { announce } from './announce.ts';
import { UsageError } from './errors.ts';
import type { Invocation } from './options.ts';
import { readServerOptions } from './server-options.ts';

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
  const { port, host, open } = readServerOptions(options);
  const { base, portable, headers } = info;
  const site = { outDir, base, headers: { ...headers, ...(portable && { portable }) } };
  const server = await serveStaticSite(site, { port, host });
  await announce({ name: operand, host, port: portOf(server), base, open });
  return 0;
}
