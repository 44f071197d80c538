import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { output } from '../measure/run.ts';
import { notePath, writeZim } from '../notebook/zim.ts';
import type { Tool } from './tool.ts';

export const zim: Tool = {
  id: 'zim',
  title: 'Zim’s own export',
  differs: 'no search, no highlighting, no tag pages',
  async find({ home }) {
    const [, version = ''] =
      /zim ([\d.]+)/.exec(await output({ program: 'zim', args: ['--version'], cwd: home })) ?? [];
    return `Zim ${version}`;
  },
  async prepare(pages, folder) {
    const [notebook, site, cache, own] = ['notes', 'site', 'cache', 'own'].map(name => join(folder, name)) as [
      string,
      string,
      string,
      string,
    ];
    writeZim(pages, notebook);
    // Zim refuses a folder that others can enter.
    mkdirSync(own, { mode: 0o700 });
    const args = ['--export', '--format=html', '--template=Default', `--output=${site}`, notebook];
    // Otherwise, Zim would use the settings, plugins and caches of whoever runs the benchmark.
    const env = { XDG_CONFIG_HOME: own, XDG_DATA_HOME: own, XDG_RUNTIME_DIR: own, XDG_CACHE_HOME: cache };
    return {
      commands: [{ program: 'zim', args, cwd: folder, env }],
      made: [site, cache, join(notebook, '.zim')],
      site,
    };
  },
  file: page => notePath(page).replace(/txt$/, 'html'),
};
