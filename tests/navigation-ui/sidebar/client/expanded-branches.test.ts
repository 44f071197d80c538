import { expect, test } from 'vitest';
import { ExpandedBranches } from '../../../../src/navigation-ui/sidebar/client/expanded-branches.ts';
import { stubStorage } from '../../../support/storage.ts';

const chunks = [{ pages: [['A', '/s/a/'] as [string, string], ['B', '/s/b/', 1] as [string, string, 1]], more: 3 }];

test('the next page knows the branches that were expanded', () => {
  stubStorage();
  const first = new ExpandedBranches('/notes');
  first.set('/s/', chunks);
  first.set('/t/', chunks);
  first.delete('/t/');
  const next = new ExpandedBranches('/notes');
  expect([next.get('/s/'), next.get('/t/')]).toEqual([chunks, undefined]);
  expect(new ExpandedBranches('/other').get('/s/')).toBeUndefined();
});

test.each([
  'null',
  '7',
  '[]',
  '{',
  '{"/s/":null}',
  '{"/s/":{"pages":[]}}',
  '{"/s/":[null]}',
  '{"/s/":[{"pages":7}]}',
  '{"/s/":[{"pages":[null]}]}',
  '{"/s/":[{"pages":[["A",7]]}]}',
  '{"/s/":[{"pages":[],"more":"<b>"}]}',
  '{"/s/":[{"pages":[["A","javascript:alert(1)"]]}]}',
  '{"/s/":[{"pages":[["A","//example.org/"]]}]}',
  '{"/s/":[{"pages":[["A","/\\\\example.org/"]]}]}',
])('what other scripts have stored is ignored: %s', stored => {
  stubStorage().session.set('zimlight-unfolded /notes', stored);
  const branches = new ExpandedBranches('/notes');
  expect(branches.get('/s/')).toBeUndefined();
  branches.set('/s/', chunks);
  expect(new ExpandedBranches('/notes').get('/s/')).toEqual(chunks);
});
