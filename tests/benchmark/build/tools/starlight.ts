import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { writeMarkdown } from '../notebook/markdown.ts';
import { installPeers, packageVersion, projects } from './npm-peers.ts';
import { pagefindFile } from './pagefind.ts';
import { indexFile, type Tool } from './tool.ts';

export const starlight: Tool = {
  id: 'starlight',
  title: 'Starlight',
  differs: 'the tree of all pages in every page; no tag pages, no backlinks; does not check links',
  limit: {
    pages: 2000,
    why: 'every page has the tree of all pages: its site would grow with the square of their number',
  },
  highlighted: /<span style="--0:/,
  search: pagefindFile,
  async find({ home }) {
    await installPeers(home);
    return ['@astrojs/starlight', 'astro', 'pagefind'].map(name => packageVersion(home, name)).join(', ');
  },
  async prepare(pages, folder, { home }) {
    cpSync(join(projects, 'starlight'), folder, { recursive: true });
    writeMarkdown(pages, join(folder, 'src/content/docs'), { home: 'index', link: ({ address }) => address });
    const args = [join(home, 'node_modules/astro/bin/astro.mjs'), 'build'];
    const env = { ASTRO_TELEMETRY_DISABLED: '1' };
    return {
      commands: [{ program: process.execPath, args, cwd: folder, env }],
      made: ['dist', '.astro', 'node_modules'].map(name => join(folder, name)),
      site: join(folder, 'dist'),
    };
  },
  file: indexFile,
};
