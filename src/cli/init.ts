import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { makeFolder } from '../files/index.ts';
import { openNotebook } from '../notebook/index.ts';
import { settingsFile } from '../settings/index.ts';
import { nearest } from '../text/nearest.ts';
import { UsageError } from './errors.ts';
import type { Invocation } from './options.ts';
import { asTyped, findNotebook } from './paths.ts';
import { repositoryRoot } from './repository-root.ts';
import { requirePages } from './require-pages.ts';
import { settingsTemplate } from './settings-template.ts';
import { workflows } from './workflows.ts';

/**
 * `zimlight init`: writes a `zimlight.yaml` in which all settings are commented out, and a workflow if that was requested.
 * No file is overwritten.
 *
 * @returns the exit code: 1 if nothing was written
 * @throws {UsageError} for an unknown host; {@link CommandError} for a folder without pages
 */
export async function runInit({ operand, options }: Invocation): Promise<number> {
  const notebook = findNotebook(operand);
  const workflow = workflowOf(options.workflow);
  // In the wrong folder, the file would never be read.
  if (!existsSync(join(notebook, 'notebook.zim'))) requirePages(notePages(notebook), notebook);
  const root = repositoryRoot(notebook);
  const source = packageSource();
  const written = [
    await writeNew(join(notebook, settingsFile), settingsTemplate(), 'All settings in it are commented out.'),
    workflow &&
      (await writeNew(
        join(root, workflow.path),
        workflow.text(relative(root, notebook).replaceAll('\\', '/') || '.', source),
        source.includes('OWNER') ? `Replace OWNER in it. ${workflow.next}` : workflow.next,
      )),
  ];
  return written.includes(true) ? 0 : 1;
}

/** @throws {UsageError} if there is no such host */
function workflowOf(host: string | undefined) {
  if (host === undefined) return undefined;
  const workflow = Object.hasOwn(workflows, host) && workflows[host];
  if (workflow) return workflow;
  const names = Object.keys(workflows);
  const meant = nearest(host, names);
  const hint = meant ? `did you mean ${meant}?` : `there are ${names.join(' and ')}`;
  throw new UsageError(`--workflow: there is no workflow for ${host}; ${hint}`);
}

function notePages(notebook: string) {
  const pages = [...openNotebook(notebook).pages.values()].filter(page => page.file).length;
  return { pages, heldBack: { pages: {}, files: {}, parts: 0 } };
}

/** Writes a file unless it exists, and says so. @returns whether it was written */
async function writeNew(file: string, text: string, next: string): Promise<boolean> {
  makeFolder(dirname(file));
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    console.error(`zimlight: ${asTyped(file)} exists already, and was left as it is`);
    return false;
  }
  console.log(`${asTyped(file)} was written. ${next}`);
  return true;
}

/** Where `npx` can get this version of Zimlight: the repository of the package. */
function packageSource(): string {
  const { repository, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const url: string = repository?.url ?? repository ?? 'https://github.com/OWNER/zimlight';
  const [, path] = /github\.com[/:]([^/]+\/[^/#]+?)(?:\.git)?$/.exec(url) ?? [];
  return path ? `github:${path}` : `${url}#v${version}`;
}
