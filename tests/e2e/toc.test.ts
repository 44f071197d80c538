import { expect } from 'vitest';
import { test } from './test.ts';

test('the section that is being read is marked, and its entry is in view, to the end of the page', async ({
  garden,
  open,
}) => {
  const { page } = await open({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await page.goto(`${garden}yearbook/`);
  const list = page.locator('.toc details > ul');
  const marked = () =>
    list.evaluate(element => {
      const link = element.querySelector('[aria-current]');
      const [line, column] = [link?.getBoundingClientRect(), element.getBoundingClientRect()];
      // A list scrolls by whole pixels, its lines have fractions of them.
      const inView = line && line.top > column.top - 1 && line.bottom < column.bottom + 1;
      return `${link?.textContent} ${inView ? 'in view' : 'out of view'}`;
    });
  await list.getByText('Week 51', { exact: true }).click();
  expect(await marked()).toBe('Week 51 in view');
  // The link's section stays marked until the reader scrolls.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  expect(await marked()).toBe('Week 51 in view');
  await page.mouse.move(500, 500);
  await page.mouse.wheel(0, -1);
  await expect.poll(marked).toBe('Week 53 in view');
  await page.goto(`${garden}yearbook/#week-30`);
  await expect.poll(marked).toBe('Week 30 in view');
});
