import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './support/zimlight.ts';

test.each(['.github/CONTRIBUTING.md', 'src/README.md', 'src/markdown/README.md', 'src/zim/README.md'])(
  'every file that %s names is there',
  guide => {
    const text = readFileSync(join(repository, guide), 'utf8');
    const named = new Set(text.match(/(?<![\w./-])(?:src|tests|\.ci)\/[\w./-]*[\w/]/g));
    expect([...named].filter(path => !existsSync(join(repository, path)))).toEqual([]);
  },
);
