/**
 * What a reader has turned off on this site, and how that is remembered. Where storage is forbidden, everything is on, and
 * a choice is lost with the page.
 *
 * @param key in local storage; set if it is off
 */
export function isOff(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Connects a checkbox with what {@link isOff} remembers: it is checked while that is on. */
export function rememberChoice(checkbox: HTMLInputElement, key: string): void {
  checkbox.checked = !isOff(key);
  checkbox.addEventListener('change', () => {
    try {
      if (checkbox.checked) localStorage.removeItem(key);
      else localStorage.setItem(key, '');
    } catch {
      // See above.
    }
  });
}
