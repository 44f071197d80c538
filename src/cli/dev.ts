import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot, siteConfig } from '../integration/index.ts';
import { languageLine } from './language-line.ts';
import { type Invocation, UsageError } from './options.ts';
import { findNotebook } from './paths.ts';
import { readServerOptions } from './server-options.ts';
import { readSettingFlags } from './setting-flags.ts';

/**
 * `zimlight dev`: serves the site of a notebook and reloads it in the browser after each change, until it is
 * interrupted.
 *
 * @returns the exit code
 * @throws {UsageError} for invalid options, or while another notebook is served; whatever Astro throws
 */
export async function runDev({ operand, options }: Invocation): Promise<number> {
  const notebook = findNotebook(operand);
  const { port, host } = readServerOptions(options);
  const overrides = readSettingFlags(options);
  const other = await findOtherServer(notebook);
  if (other) throw new UsageError(`zimlight dev already serves ${other.notebook} at ${other.url}; stop it first`);
  const { resolveSettings } = await import('../notebook/index.ts');
  const settings = await resolveSettings(notebook, overrides);
  // In production and in tests, Astro does not reload browsers.
  process.env.NODE_ENV = 'development';
  const { dev } = await import('astro');
  process.chdir(packageRoot);
  const { address } = await dev({
    ...siteConfig(settings),
    configFile: false,
    logLevel: 'warn',
    server: { port, host: options.host ?? false },
  });
  const url = `http://${host}:${address.port}${settings.base}`;
  await writeRunning({ notebook, url });
  console.log(`${operand} is served at ${url} (Ctrl+C to stop)`);
  const language = languageLine(settings);
  if (language) console.log(language);
  return 0;
}

/** A development server: the notebook that it serves, and its URL. */
interface Running {
  notebook: string;
  url: string;
}

/** The file that describes the server that was started last. */
const runningFile = join(packageRoot, 'node_modules/.cache/zimlight/dev.json');

async function writeRunning(running: Running): Promise<void> {
  await mkdir(join(runningFile, '..'), { recursive: true });
  await writeFile(runningFile, JSON.stringify(running));
}

/**
 * Finds a running server of another notebook. In development Astro stores the collection in one folder beside the
 * source: two servers would both show the pages that were loaded last.
 */
async function findOtherServer(notebook: string): Promise<Running | undefined> {
  try {
    const running: Running = JSON.parse(await readFile(runningFile, 'utf8'));
    if (running.notebook === notebook) return undefined;
    // An address at which Astro's development server identifies itself.
    const { ok } = await fetch(new URL('/_astro/status', running.url));
    return ok ? running : undefined;
  } catch {
    return undefined;
  }
}
