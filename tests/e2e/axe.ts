import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/**
 * The accessibility problems that axe finds on a page: the name of the rule, and the HTML of each element that breaks it.
 */
export async function axeViolations(page: Page): Promise<[rule: string, elements: string[]][]> {
  // Otherwise a second page is opened for each report, to join those of frames from other origins. There are none.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
