import type { Element } from 'hast';
import { type Checkbox, checkboxes } from '../options.ts';
import { isBlank } from '../raw/match-tags.ts';
import { type Finish, h } from './context.ts';

const isState = (value: unknown): value is Checkbox => checkboxes.some(state => state === value);

/** Takes the `<span data-bullet>` off the item's first line and returns its state. */
function takeBullet(item: Element): string | undefined {
  const index = item.children.findIndex(child => !isBlank(child));
  const first = item.children[index];
  if (first?.type !== 'element') return;
  if (first.tagName === 'p') return takeBullet(first);
  if (first.tagName !== 'span' || first.properties.dataBullet === undefined) return;
  item.children.splice(index, 1);
  const next = item.children[index];
  if (next?.type === 'text') next.value = next.value.replace(/^ /, '');
  return String(first.properties.dataBullet);
}

/** An item with a checkbox says its state in `data-bullet` and shows a box with a text alternative. */
export const listItem: Finish = (element, { labels }) => {
  const bullet = takeBullet(element);
  if (bullet) element.properties.dataBullet = bullet;
  const state = element.properties.dataBullet;
  if (!isState(state)) return;
  element.children.unshift(
    h('span', { dataGenerated: true, className: ['box'], role: 'img', ariaLabel: labels[state] }),
  );
  return;
};

/** A list with a checkbox in it is a checklist. */
export const list: Finish = element => {
  const checked = element.children.some(child => child.type === 'element' && child.properties.dataBullet !== undefined);
  if (checked) element.properties.className = ['checklist'];
  return;
};
