import { expect, test } from 'vitest';
import { headersFile } from '../../../src/integration/hosting/headers-file.ts';
import { headersFor } from '../../../src/security/index.ts';

test('the file _headers has rules for pages, for files, and for files that are downloaded', () => {
  const rules = headersFile('/my notes/').split(/^(?=\/)/m);
  const headers = (address: string) =>
    Object.entries(headersFor(address)).map(([name, value]) => `  ${name}: ${value}\n`);
  expect(rules[0]).toBe(`/my%20notes/*\n${headers('/').join('')}`);
  expect(rules[1]).toBe(`/my%20notes/-/files/*\n${headers('/-/files/a.svg')[0]}`);
  expect(rules[2]).toBe('/my%20notes/-/files/*.html\n  Content-Disposition: attachment\n');
  // Limits of Cloudflare.
  expect(rules.length).toBeLessThan(100);
  expect(
    Math.max(
      ...rules
        .join('')
        .split('\n')
        .map(line => line.length),
    ),
  ).toBeLessThan(2000);
});
