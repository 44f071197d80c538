import { element } from '../../ui/client/element.ts';

/** How much is shown, at most: characters, blocks; items of a list or rows of a table, characters of one; lines of code. */
const MAX = { room: 360, blocks: 7, items: 4, item: 100, lines: 6 };
/** Room for fewer characters stays empty. */
const MIN_ROOM = 40;

/** What is left out of text: what has a form of its own, what loads something, what could be pressed. Equations stay. */
const left =
  '[data-generated]:not(math), [hidden], .created, ul, ol, table, pre, figure:not([data-object="equation"]), img, svg, video, audio, object, iframe, details';

/** Markup within text that stays. */
const kept = 'b, strong, i, em, code, kbd, mark, del, sub, sup, br';

/** Signs for Zim's checkboxes. */
const boxes: Record<string, string> = {
  'unchecked-box': '☐ ',
  'checked-box': '☑ ',
  'xchecked-box': '☒ ',
  'migrated-box': '▷ ',
  'transmigrated-box': '◁ ',
};

/** The first lines of parts of a note: text, lists and code, with nothing in them to press. */
export function shorten(parts: Iterable<Element>, room = MAX.room): Element[] {
  const blocks: Element[] = [];
  for (const part of parts) {
    for (const block of blocksOf(part, room)) {
      const { length } = block.textContent.trim();
      if (length > 0) blocks.push(block);
      room -= length;
    }
    if (room < MIN_ROOM || blocks.length >= MAX.blocks) break;
  }
  // A heading says nothing without its section.
  while (blocks.at(-1)?.className === 'preview-heading') blocks.pop();
  return blocks;
}

/** The text of an element without what the site adds. */
export const authorText = (from: Element): string => textBlock('p', from, Number.POSITIVE_INFINITY).textContent.trim();

function blocksOf(part: Element, room: number): Element[] {
  const is = (selectors: string) => part.matches(selectors);
  const pre = is('pre, .code') && (part.querySelector('code') ?? part);
  if (pre) {
    const lines = pre.textContent.trimEnd().split('\n');
    if (lines.length > MAX.lines) lines.splice(MAX.lines, lines.length, '…');
    return [element('pre', {}, lines.join('\n'))];
  }
  if (is('ul, ol')) return [listOf(part)];
  const lists = [...part.children].filter(child => child.matches('ul, ol'));
  if (is('li')) return [textBlock('p', part, room), ...lists.map(listOf)];
  const table = part.querySelector('table');
  if (table) return [...table.rows].slice(0, MAX.items).map(row => textBlock('p', row, MAX.item));
  if (is(left)) return [];
  if (is('div, section, blockquote')) return shorten(part.children, room);
  const block = textBlock('p', part, room);
  if (/^H\d$/.test(part.tagName)) block.className = 'preview-heading';
  return [block];
}

function listOf(list: Element): Element {
  const items = [...list.children].slice(0, MAX.items).map(item => {
    const short = textBlock('li', item, MAX.item);
    short.prepend(boxes[item.getAttribute('data-bullet') ?? ''] ?? '');
    return short;
  });
  const short = list.cloneNode() as Element;
  short.append(...items);
  return short;
}

function textBlock(name: 'p' | 'li', from: Element, room: number): HTMLElement {
  const block = element(name, { dir: 'auto' });
  copyText(from, block, room);
  return block;
}

/** Copies text. @returns how much room is left */
function copyText(from: Element, to: Element, room: number): number {
  let rest = room;
  for (const node of from.childNodes) {
    if (rest <= 0) return 0;
    if (node instanceof Text) {
      to.append(cut(node.data, rest));
      rest -= node.data.length;
    } else if (!(node instanceof Element) || node.matches(left)) continue;
    else if (node.matches('math')) to.append(node.cloneNode(true));
    else {
      const inner = node.matches(kept) && to.appendChild(document.createElement(node.localName));
      rest = copyText(node, inner || to, rest);
      // The cells of a row.
      if (node.matches('td, th') && node.nextElementSibling) to.append(' · ');
    }
  }
  return rest;
}

/** Cuts a text, between words if there are any. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${text.slice(0, end > 0 ? end : length)}…`;
}
