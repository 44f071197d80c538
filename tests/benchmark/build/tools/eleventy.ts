import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { writeMarkdown } from '../notebook/markdown.ts';
import { installPeers, packageVersion, projects } from './npm-peers.ts';
import { pagefind, pagefindFile, pagefindVersion } from './pagefind.ts';
import { indexFile, type Tool } from './tool.ts';

export const eleventy: Tool = {
  id: 'eleventy',
  title: 'Eleventy + Pagefind',
  differs:
    'a small template: the pages of the folder, tag pages; no table of contents, no backlinks; does not check links',
  highlighted: /<span class="token /,
  search: pagefindFile,
  async find({ home }) {
    await installPeers(home);
    const names = ['@11ty/eleventy', '@11ty/eleventy-plugin-syntaxhighlight'];
    return [...names.map(name => packageVersion(home, name)), pagefindVersion].join(', ');
  },
  async prepare(pages, folder, { home }) {
    cpSync(join(projects, 'eleventy'), folder, { recursive: true });
    writeMarkdown(pages, join(folder, 'content'), { home: 'index', link: ({ address }) => address });
    const args = [join(home, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'];
    return {
      commands: [{ program: process.execPath, args, cwd: folder }, pagefind(folder, '_site')],
      made: ['_site', '.cache'].map(name => join(folder, name)),
      site: join(folder, '_site'),
    };
  },
  file: indexFile,
};
