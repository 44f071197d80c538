import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

type Violation = [rule: string, elements: string[]];

/**
 * The accessibility problems that axe finds on a page: the name of the rule, and the HTML of each element that breaks it.
 *
 * @param rules to check. @default all
 */
export async function axeViolations(page: Page, rules?: string[]): Promise<Violation[]> {
  // Otherwise a second page is opened for each report, to join those of frames from other origins. There are none.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** The accessibility problems of a page in the light colour scheme, and those of colours in the dark one. */
export async function axeViolationsInBothSchemes(page: Page): Promise<{ light: Violation[]; dark: Violation[] }> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await axeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  return { light, dark: await axeViolations(page, ['color-contrast', 'link-in-text-block']) };
}
