import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { formerNames, permalinks, readHistory, redirectsOf } from '../../src/history/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { gitEnvironment, runGit } from './run-git.ts';

/** The changes of a commit: path → the new content of the file, or null to delete it. */
export interface CommitPlan {
  files: Record<string, string | null>;
  /** Index of its parent commit. @default the commit before it */
  after?: number;
  /** Index of the commit that it merges. */
  merges?: number;
}

/** A note with a creation date of its own, so that pages can be told apart: a number of days after 1 January 2020. */
export function note(day: number, text = 'A text that says a little.'): string {
  const date = new Date(Date.UTC(2020, 0, 1 + day, 10)).toISOString().slice(0, 19);
  return `Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\nCreation-Date: ${date}+00:00\n\n${text}\n`;
}

/** Makes a folder that is deleted after the test. @param after the hook that deletes it; `afterAll` works outside of tests */
export function temporaryFolder(after: (remove: () => void) => void = onTestFinished): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zimlight-history-')));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const quoted = (path: string) => `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;

/**
 * Creates a repository with a commit for each day from 2 January 2021 on, and checks out the last commit.
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
  execFileSync('git', ['fast-import', '--quiet', '--force'], {
    cwd: folder,
    env: gitEnvironment,
    input: pieces.join(''),
  });
  runGit(folder, 'reset', '-q', '--hard', 'main');
  return folder;
}

/** The former addresses and permalinks of a notebook, their targets, and the messages about its history. */
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
