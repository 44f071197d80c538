import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AdaptiveDebounce } from '../../../src/search-ui/client/debounce.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a search waits for further keys until one has finished, then only while another is under way', () => {
  const debounce = new AdaptiveDebounce(200);
  expect(debounce.delay).toBe(200);
  debounce.start();
  expect(debounce.delay).toBe(200);
  vi.advanceTimersByTime(25);
  debounce.end();
  expect(debounce.delay).toBe(0);
  debounce.start();
  expect(debounce.delay).toBe(25);
});

test('it never waits long, however slow searches are', () => {
  const debounce = new AdaptiveDebounce(200);
  debounce.start();
  vi.advanceTimersByTime(5_000);
  debounce.end();
  debounce.start();
  expect(debounce.delay).toBe(60);
});
