import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';

/** Root cannot use the browser's sandbox. Tests need nothing that goes to the network by itself. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a browser that starts: an installed Chromium or Chrome, or else Playwright's own, which is downloaded if
 * necessary. As a last resort, root on Debian installs the package `chromium`.
 *
 * @returns the options for `launch()`
 * @throws a message of one line that says what to do, if there is no browser
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const found =
    (await findInstalledBrowser()) ??
    ((await installWithPlaywright()) ? await firstThatStarts([{}]) : undefined) ??
    ((await installWithApt()) ? await firstThatStarts(installed()) : undefined);
  if (!found) {
    throw new Error('No browser: install Chromium or Chrome, or set CHROME_PATH to one, and run the tests again.');
  }
  return found;
}

/** Finds a browser as {@link findBrowser} does, but installs none. */
export const findInstalledBrowser = (): Promise<LaunchOptions | undefined> =>
  firstThatStarts([...installed(), { channel: 'chrome' }, {}]);

function installed(): LaunchOptions[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap(name => folders.map(folder => join(folder, name))).filter(isExecutable);
  return [process.env.CHROME_PATH ?? [], paths].flat().map(executablePath => ({ executablePath }));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function firstThatStarts(candidates: LaunchOptions[]): Promise<LaunchOptions | undefined> {
  for (const candidate of candidates) {
    const options = { ...candidate, args };
    try {
      const browser = await chromium.launch(options);
      await browser.close();
      return options;
    } catch {}
  }
  return undefined;
}

/** A download that takes longer is given up. */
const DOWNLOAD_SECONDS = 60;

function installWithPlaywright(): Promise<boolean> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  return succeeds([process.execPath, cli, 'install', '--only-shell', 'chromium'], DOWNLOAD_SECONDS);
}

async function installWithApt(): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'];
  return (await succeeds(['apt-get', 'update'], 120)) && (await succeeds(install, 480));
}

/** Runs a command and prints it, because it takes long. When time is up, it is ended with all of its children. */
function succeeds([command = '', ...rest]: string[], seconds: number): Promise<boolean> {
  console.log(`No browser yet: ${command} ${rest.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(command, rest, { detached: true, env, stdio: 'ignore' });
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), seconds * 1000);
  return new Promise(resolve => {
    child.on('error', () => resolve(false));
    child.on('close', code => resolve(code === 0));
  }).finally(() => clearTimeout(timer)) as Promise<boolean>;
}
