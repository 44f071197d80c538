import { search } from '../../../search-ui/client/shortcut.ts';

/** Where it is kept that a reader wants no keys: some people's input devices press them by accident. */
const OFF_KEY = 'zimlight-keys-off';

const typing = 'input, textarea, select, [contenteditable], dialog, :popover-open';
/** What the arrow keys move in already. */
const scrolling = '[tabindex="0"], audio, video, object';

/** Keys that lead to the page before or after, to the search, and to the list of keys. */
export function listenToKeys(): void {
  const button = document.getElementById('Site-keys-button');
  const template = document.getElementById('Site-keys') as HTMLTemplateElement | null;
  const dialog = template?.content.querySelector('dialog');
  const choice = dialog?.querySelector('input');
  if (choice) choice.checked = !areOff();

  const showKeys = () => {
    if (!dialog) return;
    dialog.querySelector<HTMLElement>('[data-search]')?.toggleAttribute('hidden', !search.open);
    document.body.append(dialog);
    dialog.showModal();
  };
  const go = (to: 'next' | 'prev') => () => document.querySelector<HTMLElement>(`.neighbours [rel="${to}"]`)?.click();
  const rightToLeft = document.documentElement.dir === 'rtl';
  const keys: Record<string, (() => void) | undefined> = {
    j: go('next'),
    k: go('prev'),
    ArrowRight: go(rightToLeft ? 'prev' : 'next'),
    ArrowLeft: go(rightToLeft ? 'next' : 'prev'),
    '?': button ? showKeys : undefined,
  };

  button?.addEventListener('click', showKeys);
  dialog?.querySelector('button')?.addEventListener('click', () => dialog.close());
  dialog?.addEventListener('click', event => {
    if (event.target === dialog) dialog.close();
  });
  choice?.addEventListener('change', () => turnOff(!choice.checked));
  document.addEventListener('keydown', event => {
    const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (defaultPrevented || !(target instanceof Element)) return;
    const forSearch = key === '/' && !ctrlKey && !metaKey && !altKey;
    const anywhere = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
    const act = forSearch || anywhere ? search.open : ctrlKey || metaKey || altKey ? undefined : keys[key];
    if (!act || (!anywhere && (areOff() || target.closest(typing)))) return;
    if (key.startsWith('Arrow') && target.closest(scrolling)) return;
    event.preventDefault();
    act();
  });
}

function areOff(): boolean {
  try {
    return localStorage.getItem(OFF_KEY) !== null;
  } catch {
    return false;
  }
}

function turnOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(OFF_KEY, '');
    else localStorage.removeItem(OFF_KEY);
  } catch {
    // Storage is forbidden: keys stay as they are.
  }
}
