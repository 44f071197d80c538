import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { formerNames, permalinks, readHistory, redirectsOf } from '../../src/history/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';

/** What a commit changes: path → what is in the file now, or null where it is deleted. */
export interface CommitPlan {
  files: Record<string, string | null>;
  /** Number of the commit that it comes after. @default the one before */
  after?: number;
  /** Number of the commit of a branch that it merges. */
  merges?: number;
}

/** Nothing of the settings of whoever runs the tests. */
const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Runs git in a folder. @returns what it prints */
export function runGit(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

/** A note whose header tells pages apart: each has a day of its own. */
export function note(day: number, text = 'A text that says a little.'): string {
  const date = new Date(Date.UTC(2020, 0, 1 + day, 10)).toISOString().slice(0, 19);
  return `Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\nCreation-Date: ${date}+00:00\n\n${text}\n`;
}

/** A folder that is gone after the test. @param after called with what removes it; `afterAll` does so outside of hooks only */
export function temporaryFolder(after: (remove: () => void) => void = onTestFinished): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zimlight-history-')));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const quoted = (path: string) => `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;

/**
 * Writes a history into a new repository, a commit each day from 2 January 2021 on, and checks out the last one.
 *
 * @returns the repository's folder
 */
export function makeRepository(plans: CommitPlan[], folder = temporaryFolder()): string {
  mkdirSync(folder, { recursive: true });
  runGit(folder, 'init', '-q', '-b', 'main');
  const pieces: string[] = [];
  for (const [index, { files, after = index - 1, merges }] of plans.entries()) {
    const when = `${1609581600 + index * 86_400} +0000`;
    pieces.push(`commit refs/heads/main\nmark :${index + 1}\ncommitter Ada <ada@example.org> ${when}\ndata 1\n.\n`);
    if (after >= 0) pieces.push(`from :${after + 1}\n`);
    if (merges !== undefined) pieces.push(`merge :${merges + 1}\n`);
    for (const [path, text] of Object.entries(files)) if (text === null) pieces.push(`D ${quoted(path)}\n`);
    for (const [path, text] of Object.entries(files)) {
      if (text === null) continue;
      pieces.push(`M 100644 inline ${quoted(path)}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    }
  }
  execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: folder, env, input: pieces.join('') });
  runGit(folder, 'reset', '-q', '--hard', 'main');
  return folder;
}

/** Where the former and the short addresses of a notebook lead, and what its history makes Zimlight say. */
export async function addressesOf(folder: string, cacheDir?: string) {
  const notebook = openNotebook(folder);
  const pages = [...notebook.pages.values()];
  const { history, messages } = await readHistory(notebook, cacheDir);
  const names = formerNames(notebook, new Set(pages), history);
  const short = permalinks(notebook, pages, history);
  const redirects = redirectsOf(notebook, names, short, history);
  return {
    former: Object.fromEntries(redirects.former),
    /** Name of a page → its short address. */
    short: Object.fromEntries(short.own),
    /** Short address → address. */
    shortLeads: Object.fromEntries(redirects.short),
    folders: Object.fromEntries(redirects.folders),
    messages: [...notebook.messages, ...messages].map(({ ruleId }) => ruleId),
  };
}
