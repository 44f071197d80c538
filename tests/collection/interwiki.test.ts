import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { userInterwiki } from '../../src/collection/interwiki.ts';
import type { Message } from '../../src/messages.ts';
import { said } from '../support/folder.ts';
import { temporaryFolder } from '../support/repository.ts';

afterEach(() => vi.unstubAllEnvs());

test("the author's interwiki names come from Zim's configuration and from the notebook, which takes precedence", () => {
  const config = temporaryFolder();
  const notebook = temporaryFolder();
  vi.stubEnv('XDG_CONFIG_HOME', config);
  expect(userInterwiki(notebook, [])).toEqual({});

  mkdirSync(join(config, 'zim'));
  writeFileSync(
    join(config, 'zim', 'urls.list'),
    '# mine\n\nissue   https://example.org/{NAME}\nwiki https://w.example/\n',
  );
  writeFileSync(join(notebook, 'urls.list'), 'issue\thttps://other.example/{URL}\r\nbroken\n');
  expect(userInterwiki(notebook, [])).toEqual({ issue: 'https://other.example/{URL}', wiki: 'https://w.example/' });
});

test('a list that cannot be read gets a message that names it', () => {
  const notebook = temporaryFolder();
  const messages: Message[] = [];
  vi.stubEnv('XDG_CONFIG_HOME', notebook);
  mkdirSync(join(notebook, 'urls.list'));
  expect(userInterwiki(notebook, messages)).toEqual({});
  expect(said({ messages })).toEqual(['unreadable-file: urls.list: `urls.list` cannot be read: it is not a file']);
});
