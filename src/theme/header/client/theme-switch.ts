import { THEME_KEY } from './theme.ts';

type Theme = 'system' | 'light' | 'dark';

/**
 * The choice that follows when the reader presses the button. The first press always changes what is seen:
 * from the system's theme to the other one, then to the same one for good, then back to the system's.
 */
export function nextTheme(theme: Theme, systemIsDark: boolean): Theme {
  const [same, other]: Theme[] = systemIsDark ? ['dark', 'light'] : ['light', 'dark'];
  if (theme === 'system') return other as Theme;
  return theme === other ? (same as Theme) : 'system';
}

/** Makes the button in the header work, and keeps its label true. */
export function switchTheme(): void {
  const button = document.getElementById('Site-theme');
  if (!button) return;
  const root = document.documentElement;
  const show = (theme: Theme) => {
    root.dataset.theme = theme;
    button.ariaLabel = button.title = button.dataset[theme] ?? '';
  };
  show((root.dataset.theme as Theme | undefined) ?? 'system');
  button.addEventListener('click', () => {
    const theme = nextTheme(root.dataset.theme as Theme, matchMedia('(prefers-color-scheme: dark)').matches);
    show(theme);
    try {
      localStorage.setItem(THEME_KEY, theme);
    } catch {
      // Storage is forbidden: the choice lasts as long as the page.
    }
  });
}
