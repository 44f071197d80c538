import type { Labels, LanguageAttributes, PageLanguages } from '../../../i18n/index.ts';

/** Words of the interface, and in which language they are. */
interface Word {
  text: string;
  language: LanguageAttributes;
}

/** The words of the dialog that lists the keyboard shortcuts. */
export interface ShortcutWords {
  /** Of the dialog. */
  language: LanguageAttributes;
  title: Word;
  /** The keys of each shortcut, and what it does, in the order of the dialog. */
  shortcuts: { keys: string[]; does: Word; name?: 'search' }[];
  enable: Word;
}

/** {@link ShortcutWords} of a site. */
export function shortcutWords(labels: Labels, { of, page, words }: PageLanguages): ShortcutWords {
  const { title, control, search, help, enable } = labels.keyboardShortcuts;
  const [forward, backward] = page.dir === 'rtl' ? ['←', '→'] : ['→', '←'];
  const word = (text: string): Word => ({ text, language: of(text) });
  return {
    language: words,
    title: word(title),
    shortcuts: [
      { keys: ['j', forward as string], does: word(labels.next) },
      { keys: ['k', backward as string], does: word(labels.previous) },
      { keys: ['/', `${control} K`], does: word(search), name: 'search' },
      { keys: ['?'], does: word(help) },
    ],
    enable: word(enable),
  };
}
