import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { convertPage } from '../../src/conversion/convert.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { taskOptions, withYears } from '../../src/tasks/index.ts';

/** An open task as both read it. */
export interface ReadTask {
  page: string;
  depth: number;
  text: string;
  priority: number;
  waiting: boolean;
  start: string | null;
  due: string | null;
  tags: string[];
}

/** The open tasks of a notebook, page by page, and the pages that were read. */
export interface ReadTasks {
  tasks: ReadTask[];
  /** Names of pages. */
  read: string[];
  /** Those that Zim's plugin failed on. */
  unread: string[];
}

type Row = { question: number } & (ReadTask | Omit<ReadTasks, 'tasks'>);

/** Lets Zim's plugin list the open tasks of notebooks, which Zim may write to. */
export function zimTasks(folders: string[], fromSunday = false): ReadTasks[] {
  const { status, stdout } = spawnSync(
    '/usr/bin/python3',
    ['-W', 'ignore', join(import.meta.dirname, 'ask-tasks.py')],
    {
      input: JSON.stringify(folders.map(folder => ({ folder, fromSunday }))),
      stdio: ['pipe', 'pipe', 'inherit'],
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  if (status !== 0) throw new Error(`ask-tasks.py ended with ${status}`);
  const found = folders.map((): ReadTasks => ({ tasks: [], read: [], unread: [] }));
  for (const line of stdout.split('\n').filter(Boolean)) {
    const { question, ...row } = JSON.parse(line) as Row;
    const answer = found[question] as ReadTasks;
    if ('page' in row) answer.tasks.push(row);
    else Object.assign(answer, row);
  }
  return found;
}

/** The same as we read it, of pages in Zim's syntax. */
export function ourTasks(folder: string, fromSunday = false): ReadTask[] {
  const notebook = openNotebook(folder);
  const options = taskOptions(notebook.settings.tasks, fromSunday);
  const today = new Date().toISOString();
  return [...notebook.pages.values()].flatMap(page => {
    if (page.format !== 'zim' || !page.file) return [];
    const { tasks = [] } = convertPage(notebook, page, undefined, undefined, options);
    return withYears(tasks, today).map(({ depth, text, priority = 0, waiting = false, start, due, tags = [] }) => ({
      page: page.name,
      ...{ depth, text, priority, waiting },
      ...{ start: start ?? null, due: due ?? null, tags: [...tags].sort() },
    }));
  });
}
