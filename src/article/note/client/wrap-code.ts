/** Key in local storage of the reader's choice; there if lines are wrapped. */
const WRAP_KEY = 'zimlight-wrap';

/** Makes the buttons of wide code blocks wrap the lines of all blocks, or not. The choice is remembered. */
export function setUpWrapping(): void {
  const buttons = document.querySelectorAll('.wrap-button');
  const { classList } = document.documentElement;
  const show = (wraps: boolean) => {
    classList.toggle('wraps-code', wraps);
    for (const button of buttons) button.ariaPressed = String(wraps);
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const wraps = !classList.contains('wraps-code');
      show(wraps);
      try {
        if (wraps) localStorage.setItem(WRAP_KEY, '');
        else localStorage.removeItem(WRAP_KEY);
      } catch {
        // Storage is forbidden: the choice is lost with the page.
      }
    });
  }
  try {
    show(localStorage.getItem(WRAP_KEY) !== null);
  } catch {
    // As above.
  }
}
