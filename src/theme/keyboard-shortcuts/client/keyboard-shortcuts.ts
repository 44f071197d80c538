import { search } from '../../../search-ui/client/shortcut.ts';

/** Key in local storage; set if the reader turned the shortcuts off. Some input devices press keys by accident. */
const OFF_KEY = 'zimlight-keys-off';

/** Elements that keys are typed into, or that handle keys themselves. */
const typing = 'input, textarea, select, [contenteditable], dialog, :popover-open';
/** Elements in which the arrow keys scroll or seek. */
const scrolling = '[tabindex="0"], audio, video, object';

/** Keys for the previous and the next page, for search, and for the list of all shortcuts. */
export function setUpKeyboardShortcuts(): void {
  const button = document.getElementById('site:keyboard-shortcuts-button');
  const template = document.getElementById('site:keyboard-shortcuts') as HTMLTemplateElement | null;
  const dialog = template?.content.querySelector('dialog');
  const checkbox = dialog?.querySelector('input');
  if (checkbox) checkbox.checked = !areOff();

  const showDialog = () => {
    if (!dialog) return;
    dialog.querySelector<HTMLElement>('[data-search]')?.toggleAttribute('hidden', !search.open);
    document.body.append(dialog);
    dialog.showModal();
  };
  const follow = (rel: 'next' | 'prev') => () =>
    document.querySelector<HTMLElement>(`.prev-next [rel="${rel}"]`)?.click();
  const rightToLeft = document.documentElement.dir === 'rtl';
  const keys: Record<string, (() => void) | undefined> = {
    j: follow('next'),
    k: follow('prev'),
    ArrowRight: follow(rightToLeft ? 'prev' : 'next'),
    ArrowLeft: follow(rightToLeft ? 'next' : 'prev'),
    '?': button ? showDialog : undefined,
  };

  button?.addEventListener('click', showDialog);
  dialog?.querySelector('button')?.addEventListener('click', () => dialog.close());
  dialog?.addEventListener('click', event => {
    if (event.target === dialog) dialog.close();
  });
  checkbox?.addEventListener('change', () => turnOff(!checkbox.checked));
  document.addEventListener('keydown', event => {
    const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (defaultPrevented || !(target instanceof Element)) return;
    const withModifier = ctrlKey || metaKey || altKey;
    const isSlash = key === '/' && !withModifier;
    const isControlK = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
    const act = isSlash || isControlK ? search.open : withModifier ? undefined : keys[key];
    if (!act || (!isControlK && (areOff() || target.closest(typing)))) return;
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
    // Storage is forbidden: the shortcuts stay as they are.
  }
}
