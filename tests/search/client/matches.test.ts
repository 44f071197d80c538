import { expect, test } from 'vitest';
import { findMatches, foldText, needlesIn, needlesOf } from '../../../src/search/client/matches.ts';
import { mark } from '../../../src/search/client/page-match.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

/** The text with what a query finds in it in brackets. */
function marked(query: string, text: string): string {
  const folded = foldText(text);
  const matches = findMatches(folded, needlesIn(folded, needlesOf(parseQuery(query))));
  return mark(text, matches)
    .map(piece => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');
}

test.each([
  ['pod', 'A Pod, two pods, a podium, tripod', 'A [Pod], two [pods], a [podium], tripod'],
  ['mounts', 'volumeMounts and volume_mounts', 'volume[Mounts] and volume_[mounts]'],
  ['running', 'It runs and runners run', 'It [runs] and [runners] [run]'],
  ['kasespatzle', 'Mehr Käsespätzle!', 'Mehr [Käsespätzle]!'],
  ['strasse', 'Die Straße', 'Die [Straße]'],
  ['C++', 'C++ is not C', '[C++] is not C'],
  ['$PATH', 'set $PATH, not PATH', 'set [$PATH], not [PATH]'],
  ['容器网络', '关于容器网络的句子', '关于[容器网络]的句子'],
  ['容器网络', '网络与容器', '[网络]与[容器]'],
])('%s in: %s', (query, text, expected) => {
  expect(marked(query, text)).toBe(expected);
});
