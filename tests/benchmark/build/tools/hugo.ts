import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { output } from '../measure/run.ts';
import { writeMarkdown } from '../notebook/markdown.ts';
import { type Files, writeFolder } from '../notebook/write-folder.ts';
import { projects } from './npm-peers.ts';
import { pagefind, pagefindFile, pagefindVersion } from './pagefind.ts';
import { indexFile, type Tool } from './tool.ts';

const hugoCommand = (args: string[], cwd: string) => ({ program: 'hugo', args, cwd });

export const hugo: Tool = {
  id: 'hugo',
  title: 'Hugo + Pagefind',
  differs: 'a small theme: the pages of the folder, table of contents, tag pages, checked links; no backlinks',
  highlighted: /<span class="[a-z]\d?">/,
  search: pagefindFile,
  async find({ home }) {
    const [, version = ''] = /v([\d.]+)/.exec(await output(hugoCommand(['version'], home))) ?? [];
    return `Hugo ${version}, ${pagefindVersion}`;
  },
  async prepare(pages, folder) {
    cpSync(join(projects, 'hugo'), folder, { recursive: true });
    const content = join(folder, 'content');
    // Hugo finds a page by its path in the folder of contents, see layouts/_default/_markup/render-link.html.
    writeMarkdown(pages, content, { home: '_index', link: ({ address }) => address.replace(/(?<=.)\/$/, '') });
    // To Hugo, a folder below another is a section only with a file of its own.
    const folders = new Set(pages.map(({ address }) => dirname(address)).filter(path => path !== '/'));
    writeFolder(
      content,
      [...folders].map((path): Files[number] => [`${path}/_index.md`, `---\ntitle: ${path}\n---\n`]),
    );
    const colours = await output(hugoCommand(['gen', 'chromastyles', '--style=github'], folder));
    writeFolder(folder, [['static/chroma.css', colours]]);
    return {
      commands: [hugoCommand([], folder), pagefind(folder, 'public')],
      made: ['public', 'resources', '.hugo_build.lock'].map(name => join(folder, name)),
      site: join(folder, 'public'),
    };
  },
  file: indexFile,
};
