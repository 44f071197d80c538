import { tell, write } from '../clipboard.ts';
import { pageAddress } from '../links.ts';
import { give } from './give.ts';
import { markdownLink } from './markdown-link.ts';
import { choose } from './place.ts';
import { giveRange, selectedIn } from './selection.ts';

/** Makes the entries of the menu "Share" do what they say, and lets the menu close as menus do. */
export function serve(menu: HTMLDetailsElement, note: HTMLElement): void {
  const summary = menu.querySelector('summary');
  const { title = '', short, hint = '' } = menu.dataset;
  const entry = (name: string) => menu.querySelector<HTMLElement>(`[data-share="${name}"]`);
  let selected: Range | undefined;

  const actions: Record<string, () => unknown> = {
    link: () => give(pageAddress()),
    short: () => give(new URL(short ?? '', pageAddress()).href),
    selected: () => selected && giveRange(note, selected),
    place: () => choose(note, hint, () => summary?.focus()),
    'markdown-link': () => give(markdownLink(title, pageAddress())),
    markdown: async () => tell(await copyFile(menu.querySelector<HTMLAnchorElement>('a[type="text/markdown"]')?.href)),
    print: () => print(),
    // Rejects when the reader changes their mind.
    app: () => navigator.share({ title, url: pageAddress() }).catch(() => {}),
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
  menu.addEventListener('click', event => {
    const name = (event.target as Element).closest<HTMLElement>('[data-share]')?.dataset.share;
    if (!name) return;
    close(true);
    actions[name]?.();
  });
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
