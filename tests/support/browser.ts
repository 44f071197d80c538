import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';

/**
 * What the browser does without. A browser with windows draws the suggestions below its address bar as two pages of their
 * own, with a process for each context, which takes as much time as the page under test. This list replaces Playwright's:
 * the other names are those of its features that go to the network, or that delay a page or its end.
 */
const disabledFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];
/** Root cannot use the browser's sandbox. Tests need nothing that goes to the network by itself. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${disabledFeatures}`,
];
/** The first is the same browser without windows, which Debian packages: the tests take half of the time in it. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a browser that starts: an installed Chromium or Chrome, or else one that is installed now. Root on Debian installs
 * a package. Elsewhere, or if that fails, it is Playwright's own, which is downloaded if necessary.
 *
 * @returns the options for `launch()`
 * @throws a message of one line that says what to do, if there is no browser
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const found =
    (await findInstalledBrowser()) ??
    ((await installWithApt()) ? await firstThatStarts(installed()) : undefined) ??
    ((await installWithPlaywright()) ? await firstThatStarts([{}]) : undefined);
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
  if (!(await succeeds(['apt-get', 'update'], 120))) return false;
  for (const name of names.slice(0, 2)) {
    if (await succeeds(['apt-get', 'install', '--yes', '--no-install-recommends', name], 480)) return true;
  }
  return false;
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
