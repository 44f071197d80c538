import type { Page } from '../notebook/pages.ts';

/** A command with its arguments. */
export interface Command {
  /** A program's path, or its name. */
  program: string;
  args: string[];
  cwd: string;
  env?: Record<string, string>;
}

/** A notebook in the form that a tool reads, and how its site is built. */
export interface Project {
  /** One after the other. */
  commands: Command[];
  /** Absolute paths of what the commands make: caches and the site. Without them, a build starts cold. */
  made: string[];
  /** Absolute path of the site's folder. */
  site: string;
}

/** Where things are during a run of the benchmark. */
export interface Folders {
  /** The benchmark's own folder in the user's cache folder. The peers from npm are in its `node_modules`. */
  home: string;
  /** A folder in it for this run, which is removed at its end. */
  run: string;
}

/** A program that makes a site of a notebook. */
export interface Tool {
  /** As `--peers` names it. */
  id: string;
  title: string;
  /** What its site has and has not, compared with that of the others. */
  differs: string;
  /** A larger notebook is not measured, for this reason. */
  limit?: { pages: number; why: string };
  /** What has to be in a page of the site where code is highlighted; nothing if the tool does not highlight. */
  highlighted?: RegExp;
  /** A file of the search index, relative to the site; nothing if there is no search. */
  search?: string;
  /** Finds the program, or installs it. @returns its versions @throws with the reason if it cannot be had */
  find(folders: Folders): Promise<string>;
  /** Writes a notebook and everything that belongs to it into a new folder. */
  prepare(pages: Page[], folder: string, folders: Folders): Promise<Project>;
  /** Path of a page in the site. */
  file(page: Page): string;
}

/** Where most tools put a page. */
export const indexFile = ({ address }: Page): string => `${address.slice(1)}index.html`;
