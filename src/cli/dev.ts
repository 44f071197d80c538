import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot, siteConfig } from '../integration/index.ts';
import { baseOf, editUrlOf, languageOf, portOf } from './addresses.ts';
import { type Invocation, UsageError } from './options.ts';
import { findNotebook } from './paths.ts';

/**
 * `zimlight dev`: serves the site of a notebook and shows changes in the browser, until it is interrupted.
 *
 * @returns the exit code
 * @throws {UsageError} for options that will not do, or while another notebook is shown; whatever Astro throws
 */
export async function runDev({ operand, options }: Invocation): Promise<number> {
  const notebook = findNotebook(operand);
  const server = { port: portOf(options.port), host: options.host ?? false };
  const { readSiteSettings } = await import('../notebook/index.ts');
  const base = baseOf(options.base ?? readSiteSettings(notebook).settings.base);
  const language = languageOf(options.lang);
  const editUrl = editUrlOf(options['edit-url']);
  const other = await findOtherServer(notebook);
  if (other) throw new UsageError(`zimlight dev shows ${other.notebook} already, at ${other.url}; end that first`);
  // Astro tells no browser about changes when it believes itself in production or in a test.
  process.env.NODE_ENV = 'development';
  const { dev } = await import('astro');
  process.chdir(packageRoot);
  const { address } = await dev({
    ...siteConfig({ notebook, language, editUrl }),
    configFile: false,
    logLevel: 'warn',
    base,
    server,
  });
  const url = `http://${options.host ?? 'localhost'}:${address.port}${base}`;
  await writeRunning({ notebook, url });
  console.log(`${url} shows ${operand}; Ctrl+C ends it`);
  return 0;
}

/** A development server: what it shows, and where. */
interface Running {
  notebook: string;
  url: string;
}

/** Where the last server that was started is written down. */
const RUNNING = join(packageRoot, 'node_modules/.cache/zimlight/dev.json');

async function writeRunning(running: Running): Promise<void> {
  await mkdir(join(RUNNING, '..'), { recursive: true });
  await writeFile(RUNNING, JSON.stringify(running));
}

/**
 * Finds a server that shows another notebook. In development Astro keeps the pages in one place beside the source: of two
 * servers, each would show what the other one loaded last.
 */
async function findOtherServer(notebook: string): Promise<Running | undefined> {
  try {
    const running: Running = JSON.parse(await readFile(RUNNING, 'utf8'));
    if (running.notebook === notebook) return undefined;
    // Where Astro's development server says that it is one.
    const { ok } = await fetch(new URL('/_astro/status', running.url));
    return ok ? running : undefined;
  } catch {
    return undefined;
  }
}
