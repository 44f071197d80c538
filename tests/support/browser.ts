import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';

/** As root a browser has no sandbox to offer, and in a test it has nobody to call. */
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
 * Finds a browser that starts: an installed Chromium or Chrome, else Playwright's own, which is downloaded if need be,
 * else, as root on a Debian, the package `chromium`.
 *
 * @returns the options to launch it with
 * @throws one line that says what to do, if there is none
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const found =
    (await firstThatStarts([...installed(), { channel: 'chrome' }, {}])) ??
    ((await installWithPlaywright()) ? await firstThatStarts([{}]) : undefined) ??
    ((await installWithApt()) ? await firstThatStarts(installed()) : undefined);
  if (!found) {
    throw new Error('No browser: install Chromium or Chrome, or set CHROME_PATH to one, and run the tests again.');
  }
  return found;
}

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

/** A download that takes longer than this is taken for one that goes nowhere. */
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

/** Runs a command, shown so that nobody wonders what takes so long; ends it with all that it started when time is up. */
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
