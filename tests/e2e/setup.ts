import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright';
import type { TestProject } from 'vitest/node';
import { serve, zimlight } from '../zimlight.ts';
import { findBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the browser tests work with, or why they cannot. */
    e2e: { browser: LaunchOptions; site: string } | { reason: string };
  }
}

/** Before the browser tests: finds a browser, builds the site of `content/`, and serves it. */
export default async function setup(project: TestProject) {
  const out = await mkdtemp(join(tmpdir(), 'zimlight-e2e-'));
  let stop: (() => Promise<void>) | undefined;
  try {
    const browser = await findBrowser();
    const { code, stderr } = await zimlight(['build', 'content', '--out', out]);
    if (code !== 0) throw new Error(stderr);
    const server = await serve(['preview', out]);
    stop = server.stop;
    project.provide('e2e', { browser, site: server.url });
  } catch (error) {
    // Thrown here, it would take all other tests with it.
    project.provide('e2e', { reason: (error as Error).message });
  }
  return async () => {
    await stop?.();
    await rm(out, { recursive: true });
  };
}
