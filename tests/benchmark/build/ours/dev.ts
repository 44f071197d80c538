import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright';
import { findInstalledBrowser } from '../../../support/browser.ts';
import { serve } from '../../../support/zimlight.ts';
import { once } from '../once.ts';
import { median } from '../statistics.ts';
import type { OurCommands } from './commands.ts';

/** Times of `zimlight dev`, in seconds. */
export interface DevTimes {
  /** From the start of the command to the first page. */
  firstPage: number;
  /** From a save to the first answer that has the change. */
  seenOverHttp?: number;
  /** From a save to the change on the page; nothing without a browser. */
  seenInBrowser?: number;
}

/** A page of the notebook, to change it. */
export interface SavedPage {
  /** Absolute path of its note. */
  file: string;
  address: string;
}

const SAVES = 5;
/** Milliseconds between two requests while waiting for a change. */
const POLL = 5;
/** Milliseconds after a change has been seen, before the next save: people do not save quicker. */
const PAUSE = 500;

const browserOptions = once(findInstalledBrowser);

/**
 * Starts `zimlight dev`, asks for a page, and saves its note a few times.
 *
 * @param saved without it, only the home page is asked for
 */
export async function measureDev({ home, devArgs }: OurCommands, saved?: SavedPage): Promise<DevTimes> {
  const began = performance.now();
  const server = await serve(devArgs, { home });
  try {
    const url = new URL(saved?.address ?? '', server.url).href;
    await (await fetch(url)).text();
    const firstPage = (performance.now() - began) / 1000;
    if (!saved) return { firstPage };
    return { firstPage, ...(await measureSaves(url, saved.file)) };
  } finally {
    await server.stop();
  }
}

async function measureSaves(url: string, file: string): Promise<Omit<DevTimes, 'firstPage'>> {
  const seenOverHttp = await afterSaves(file, async word => {
    while (!(await (await fetch(url)).text()).includes(word)) await setTimeout(POLL);
  });
  const options = await browserOptions();
  if (!options) return { seenOverHttp };
  const browser = await chromium.launch(options);
  try {
    const page = await browser.newPage();
    await page.goto(url);
    const seenInBrowser = await afterSaves(file, async word => {
      await page.waitForFunction(word => document.body.textContent.includes(word), word);
    });
    return { seenOverHttp, seenInBrowser };
  } finally {
    await browser.close();
  }
}

let saves = 0;

/** @param see waits until a word is seen that was saved */
async function afterSaves(file: string, see: (word: string) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let save = 0; save < SAVES; save++) {
    await setTimeout(PAUSE);
    const word = `Saved${++saves}times`;
    const began = performance.now();
    appendFileSync(file, `\n${word}\n`);
    await see(word);
    times.push((performance.now() - began) / 1000);
  }
  return median(times);
}
