import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../../support/zimlight.ts';
import { writeZim } from '../notebook/zim.ts';
import { once } from '../once.ts';
import { ourCommands } from '../ours/commands.ts';
import { installZimlight } from '../ours/package.ts';
import { indexFile, type Tool } from './tool.ts';

const install = once(installZimlight);

/** Where Zimlight is installed for this run. */
export const zimlightHome = (runFolder: string): string => join(runFolder, 'zimlight');

/** This repository's Zimlight. */
export const zimlight: Tool = {
  id: 'zimlight',
  title: 'Zimlight',
  differs:
    'everything on but what needs --site: checked links, table of contents, tag pages, backlinks, Markdown of each page',
  highlighted: /<code[^>]*>(?:[^<]*<span class="[^"]*">)/,
  search: '-/pagefind/pagefind.all.pf_meta',
  async find({ run }) {
    await install(zimlightHome(run));
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    return `${['Zimlight', version, ...commit()].join(' ')}, Node ${process.versions.node}`;
  },
  async prepare(pages, folder, { run }) {
    const commands = ourCommands(zimlightHome(run), join(folder, 'notes'), folder);
    writeZim(pages, commands.notebook);
    return { commands: [commands.build], made: [commands.site, commands.cache], site: commands.site };
  },
  file: indexFile,
};

/** The commit that is measured, if git knows it. */
function commit(): string[] {
  try {
    const args = ['describe', '--always', '--dirty'];
    return [
      execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
    ];
  } catch {
    return [];
  }
}
