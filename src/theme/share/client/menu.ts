import { tell, write } from '../../../ui/client/clipboard.ts';
import { choose } from './choose.ts';
import { copyText } from './copy-link.ts';
import { markdownLink } from './markdown-link.ts';
import { pageUrl } from './page-url.ts';
import { copyRangeLink, selectedIn } from './selection.ts';

let act: ((clicked: Element) => void) | undefined;

/**
 * Makes the entries of the menu "Share" do what they say, and lets the menu close as menus do.
 *
 * @returns does what the entry says that an element is in
 */
export function serve(menu: HTMLDetailsElement, note: HTMLElement): (clicked: Element) => void {
  act ??= prepare(menu, note);
  return act;
}

function prepare(menu: HTMLDetailsElement, note: HTMLElement): (clicked: Element) => void {
  const summary = menu.querySelector('summary');
  const { title = '', short, hint = '' } = menu.dataset;
  const entry = (name: string) => menu.querySelector<HTMLElement>(`[data-share="${name}"]`);
  let selected: Range | undefined;

  const actions: Record<string, () => unknown> = {
    link: () => copyText(pageUrl()),
    short: () => copyText(new URL(short ?? '', pageUrl()).href),
    selected: () => selected && copyRangeLink(note, selected),
    place: () => choose(note, hint, () => summary?.focus({ preventScroll: true })),
    'markdown-link': () => copyText(markdownLink(title, pageUrl())),
    markdown: async () => tell(await copyFile(menu.querySelector<HTMLAnchorElement>('a[type="text/markdown"]')?.href)),
    print: () => print(),
    // Rejects when the reader changes their mind.
    app: () => navigator.share({ title, url: pageUrl() }).catch(() => {}),
  };

  const onOpen = () => {
    if (!menu.open) return;
    selected = selectedIn(note)?.cloneRange();
    entry('selected')?.toggleAttribute('hidden', !selected);
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

/** Copies the text of a file of the site. The clipboard is asked at once, while the click still counts. */
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
    return text.then(write).catch(() => false);
  }
}
