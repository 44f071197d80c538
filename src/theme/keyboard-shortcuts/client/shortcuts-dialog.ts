import { search } from '../../../search-ui/client/shortcut.ts';
import { createDialog } from '../../../ui/client/dialog.ts';
import { element } from '../../../ui/client/element.ts';
import { laterWords } from '../../../ui/client/later-words.ts';
import { loadStyles } from '../../../ui/client/load-styles.ts';
import { rememberChoice } from '../../../ui/client/reader-choice.ts';
import { siteBase } from '../../../ui/client/site-base.ts';
import type { ShortcutWords } from '../shared/shortcut-words.ts';
import styles from './keyboard-shortcuts.css?url';

const TITLE_ID = 'site:keyboard-shortcuts-title';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the dialog that lists the keyboard shortcuts.
 *
 * @param offKey see `rememberChoice`
 * @throws without a network
 */
export async function openShortcuts(offKey: string): Promise<void> {
  const base = siteBase();
  const [words] = await Promise.all([
    laterWords<ShortcutWords>(base, 'shortcuts'),
    loadStyles(styles, base.replace(/\/$/, '')),
  ]);
  dialog ??= listOf(words, offKey);
  if (!dialog.open) dialog.showModal();
}

function listOf({ language, title, shortcuts, enable }: ShortcutWords, offKey: string): HTMLDialogElement {
  const rows = shortcuts
    .filter(({ name }) => name !== 'search' || search.open)
    .map(({ keys, does }) =>
      element(
        'div',
        {},
        element('dt', {}, ...keys.flatMap(key => [element('kbd', {}, key), ' '])),
        element('dd', { ...does.language }, does.text),
      ),
    );
  const checkbox = element('input', { type: 'checkbox' });
  rememberChoice(checkbox, offKey);
  checkbox.addEventListener('change', () =>
    document.documentElement.toggleAttribute('data-keys-off', !checkbox.checked),
  );
  const created = createDialog('keyboard-shortcuts');
  for (const [name, value] of Object.entries({ 'aria-labelledby': TITLE_ID, ...language })) {
    created.setAttribute(name, value);
  }
  created.prepend(
    element('p', { id: TITLE_ID, class: 'section-label', ...title.language }, title.text),
    element('dl', {}, ...rows),
    element('label', { ...enable.language }, checkbox, ` ${enable.text}`),
  );
  return created;
}
