import { THEME_KEY } from './theme.ts';

type Theme = 'system' | 'light' | 'dark';

/**
 * The theme after the next press of the button. The first press always changes the colours: from the system's theme to
 * the opposite one. The second pins the theme that the system has, the third follows the system again.
 */
export function nextTheme(theme: Theme, systemIsDark: boolean): Theme {
  const [same, opposite]: Theme[] = systemIsDark ? ['dark', 'light'] : ['light', 'dark'];
  if (theme === 'system') return opposite as Theme;
  return theme === opposite ? (same as Theme) : 'system';
}

/** Makes the button in the header switch the theme, and keeps its label up to date. */
export function setUpThemeSwitch(): void {
  const button = document.getElementById('site:theme');
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
      // Storage is forbidden: the choice is lost with the page.
    }
  });
}
