import { expect, test } from 'vitest';
import {
  bestPassage,
  findMatches,
  foldText,
  patternsOf,
  withoutParts,
  withPresence,
} from '../../../src/search/client/matches.ts';
import { splitAtMatches } from '../../../src/search/client/page-match.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

/** The text with the matches of a query in brackets. */
function marked(query: string, text: string): string {
  const folded = foldText(text);
  const matches = findMatches(folded, withPresence(folded, patternsOf(parseQuery(query))));
  return splitAtMatches(text, matches)
    .map(segment => (segment.isMatch ? `[${segment.text}]` : segment.text))
    .join('');
}

test.each([
  ['pod', 'A Pod, two pods, a podium, tripod', 'A [Pod], two [pods], a [podium], tripod'],
  ['mounts', 'volumeMounts and volume_mounts', 'volume[Mounts] and volume_[mounts]'],
  ['running', 'It runs and runners run', 'It [runs] and [runners] [run]'],
  ['passwords', 'DB_PASSWORD and setPassword', 'DB_[PASSWORD] and set[Password]'],
  ['http', 'HTTPServer and HTTPS', '[HTTP]Server and [HTTPS]'],
  ['kasespatzle', 'Mehr Käsespätzle!', 'Mehr [Käsespätzle]!'],
  ['strasse', 'Die Straße', 'Die [Straße]'],
  ['C++', 'C++ is not C', '[C++] is not C'],
  ['$PATH', 'set $PATH, not PATH', 'set [$PATH], not [PATH]'],
  ['non-root', 'runAsNonRoot on a node', 'runAs[Non][Root] on a node'],
  ['容器网络', '关于容器网络的句子', '关于[容器网络]的句子'],
  ['容器网络', '网络与容器', '[网络]与[容器]'],
  ['怎么配置环境变量', '设置环境变量', '设[置环境变量]'],
  ['docker', '使用docker安装 Docker的镜像', '使用[docker]安装 [Docker]的镜像'],
])('%s in: %s', (query, text, expected) => {
  expect(marked(query, text)).toBe(expected);
});

test('a reader lands where most of the words stand together', () => {
  const text = `drain. ${'x '.repeat(200)}a node. ${'x '.repeat(200)}To drain a node, and drain it well.`;
  const folded = foldText(text);
  const matches = findMatches(folded, withPresence(folded, patternsOf(parseQuery('drain node'))));
  expect(bestPassage(matches)?.start).toBe(text.indexOf('drain a node'));
  expect(bestPassage([])).toBeUndefined();
});

test.each([
  ['MAX_RETRY_COUNT', 'max is MAX_RETRY_COUNT', ['max_retry_count']],
  ['MAX_RETRY_COUNT', 'max and count', ['max_retry_count', 'max', 'retry', 'count']],
  ['retry MAX_RETRY', 'MAX_RETRY', ['retry', 'max_retry']],
])('for %s in “%s”, these are highlighted: %s', (query, text, expected) => {
  const patterns = withoutParts(withPresence(foldText(text), patternsOf(parseQuery(query))));
  expect(patterns.map(({ text }) => text)).toEqual(expected);
});
