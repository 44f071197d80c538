import axe from 'axe-core';
import type { Page } from 'playwright';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

type Violation = [rule: string, elements: string[]];

/**
 * The accessibility problems that axe finds on a page and in its frames: the name of the rule, and the HTML of each element
 * that breaks it.
 *
 * @param rules to check. @default all
 */
export async function axeViolations(page: Page, rules?: string[]): Promise<Violation[]> {
  // A frame that nobody has opened, such as that of a map, has no address yet. Axe would wait for it in vain.
  const frames = page.frames().filter(frame => frame.url() !== '');
  for (const frame of frames) if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const runOnly = rules && ({ type: 'rule', values: rules } as const);
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    iframes: frames.length > 1,
    ...(rules && { runOnly }),
  };
  const { violations } = await page.evaluate(options => window.axe.run(options), options);
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** The accessibility problems of a page in the light colour scheme, and those of colours in the dark one. */
export async function axeViolationsInBothSchemes(page: Page): Promise<{ light: Violation[]; dark: Violation[] }> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await axeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  return { light, dark: await axeViolations(page, ['color-contrast', 'link-in-text-block']) };
}
