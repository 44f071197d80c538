import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../support/browser.ts';
import { repository, serve, zimlight } from '../support/zimlight.ts';
import { writeNotes } from './notes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the browser tests work with, or why they cannot. */
    e2e: { browser: LaunchOptions; site: string; garden: string } | { reason: string };
  }
}

/** Before the browser tests: finds a browser, builds the sites of `content/` and of `notes.ts`, and serves them. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'zimlight-e2e-'));
  const servers: { stop: () => Promise<void> }[] = [];
  const serveSiteOf = async (notebook: string, ...options: string[]) => {
    const out = await mkdtemp(join(folder, 'site-'));
    const { code, stderr } = await zimlight(['build', notebook, '--out', out, ...options]);
    if (code !== 0) throw new Error(stderr);
    const server = await serve(['preview', out]);
    servers.push(server);
    return server.url;
  };
  try {
    const browser = await findBrowser();
    const notes = join(folder, 'garden');
    await writeNotes(notes);
    const site = await serveSiteOf(join(repository, 'content'));
    // Under a path, which every link and every branch of the tree has to honour.
    const published = ['--base', '/garden/', '--site', 'https://example.org', '--edit-url', 'https://example.org/edit'];
    const garden = await serveSiteOf(notes, ...published, '--cards', 'off');
    project.provide('e2e', { browser, site, garden });
  } catch (error) {
    // Thrown here, it would take all other tests with it.
    project.provide('e2e', { reason: (error as Error).message });
  }
  return async () => {
    for (const server of servers) await server.stop();
    await rm(folder, { recursive: true });
  };
}
