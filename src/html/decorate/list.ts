import type { Element } from 'hast';
import { h } from 'hastscript';
import { checkboxes } from '../../markdown/index.ts';
import { isBlank } from '../../raw-html/match-tags.ts';
import type { Checkbox } from '../../zim/index.ts';
import type { Handler } from './context.ts';

const isCheckbox = (value: unknown): value is Checkbox => checkboxes.some(state => state === value);

/** Removes the `<span data-bullet>` from the item's first line and returns its state. */
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

/** An item with a checkbox has its state in `data-bullet`, and a box with that state as text alternative. */
export const listItem: Handler = (element, { labels, languages }) => {
  const bullet = takeBullet(element);
  if (bullet) element.properties.dataBullet = bullet;
  const state = element.properties.dataBullet;
  if (!isCheckbox(state)) return;
  element.children.unshift(
    h('span', {
      ...{ dataGenerated: true, className: ['box'], role: 'img', ariaLabel: labels[state] },
      lang: languages.of(labels[state]).lang,
    }),
  );
  return;
};

/** A list with a checkbox in it is a checklist. */
export const list: Handler = element => {
  const checked = element.children.some(child => child.type === 'element' && child.properties.dataBullet !== undefined);
  if (checked) element.properties.className = ['checklist'];
  return;
};
