import { copyToClipboard, showCopyStatus } from '../../ui/client/clipboard.ts';
import { chooseBlock } from './choose-block.ts';
import { copyText } from './copy-link.ts';
import { markdownLink } from './markdown-link.ts';
import { pageUrl } from './page-url.ts';
import { copySelectionLink, selectedIn } from './selection-button.ts';
import { styled } from './share-styles.ts';

let handler: ((clicked: Element) => void) | undefined;

/**
 * Makes the menu “Share” work, and closes it as menus close.
 *
 * @returns a function that runs the menu entry around an element; the same one on every call
 */
export async function setUpMenu(menu: HTMLDetailsElement, note: HTMLElement): Promise<(clicked: Element) => void> {
  handler ??= createHandler(menu, note);
  await styled;
  return handler;
}

function createHandler(menu: HTMLDetailsElement, note: HTMLElement): (clicked: Element) => void {
  const summary = menu.querySelector('summary');
  const { title = '', short, hint = '' } = menu.dataset;
  const entry = (name: string) => menu.querySelector<HTMLElement>(`[data-share="${name}"]`);
  let selected: Range | undefined;

  const actions: Record<string, () => unknown> = {
    link: () => copyText(pageUrl()),
    short: () => copyText(new URL(short ?? '', pageUrl()).href),
    selection: () => selected && copySelectionLink(note, selected),
    passage: () => chooseBlock(note, hint, () => summary?.focus({ preventScroll: true })),
    'markdown-link': () => copyText(markdownLink(title, pageUrl())),
    markdown: async () =>
      showCopyStatus(await copyFile(menu.querySelector<HTMLAnchorElement>('a[type="text/markdown"]')?.href)),
    print: () => print(),
    // Rejects when the reader cancels.
    app: () => navigator.share({ title, url: pageUrl() }).catch(() => {}),
  };

  const onOpen = () => {
    if (!menu.open) return;
    selected = selectedIn(note)?.cloneRange();
    entry('selection')?.toggleAttribute('hidden', !selected);
    entry('app')?.toggleAttribute('hidden', !('share' in navigator));
  };
  const close = (returnFocus: boolean) => {
    menu.open = false;
    if (returnFocus) summary?.focus({ preventScroll: true });
  };
  menu.addEventListener('toggle', onOpen);
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.preventDefault();
    close(true);
  });
  for (const leaving of ['pointerdown', 'focusin']) {
    document.addEventListener(leaving, event => {
      if (menu.open && !menu.contains(event.target as Node)) close(false);
    });
  }
  onOpen();
  return clicked => {
    const name = clicked.closest<HTMLElement>('[data-share]')?.dataset.share;
    if (!name) return;
    close(true);
    actions[name]?.();
  };
}

/** Copies the text of a file of the site. The clipboard is opened before the file is fetched, while the click still counts. */
async function copyFile(address = ''): Promise<boolean> {
  const text = fetch(address).then(response => {
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.text();
  });
  try {
    const item = new ClipboardItem({ 'text/plain': text.then(value => new Blob([value], { type: 'text/plain' })) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return text.then(copyToClipboard).catch(() => false);
  }
}
