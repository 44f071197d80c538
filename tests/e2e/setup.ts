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
    /** How to launch a browser, and the URLs of two sites; or the reason why browser tests cannot run. */
    e2e: { browser: LaunchOptions; site: string; garden: string } | { reason: string };
  }
}

/** Runs before the browser tests: finds a browser, builds the sites of `content/` and of `notes.ts`, and serves them. */
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
    const notes = join(folder, 'garden');
    await writeNotes(notes);
    // Below a path, which all links and all data of the sidebar must respect.
    const published = ['--base', '/garden/', '--site', 'https://example.org', '--edit-url', 'https://example.org/edit'];
    const [browser, site, garden] = await Promise.all([
      findBrowser(),
      serveSiteOf(join(repository, 'content')),
      serveSiteOf(notes, ...published, '--cards', 'off'),
    ]);
    project.provide('e2e', { browser, site, garden });
  } catch (error) {
    // An error that is thrown here would end all other tests.
    project.provide('e2e', { reason: (error as Error).message });
  }
  return async () => {
    for (const server of servers) await server.stop();
    await rm(folder, { recursive: true });
  };
}
