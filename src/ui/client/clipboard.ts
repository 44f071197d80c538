/** How long the outcome of copying is shown. */
export const STATUS_MS = 2000;

/** Copies a text to the clipboard. @returns whether that worked */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The older way. On pages without HTTPS browsers offer no other. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  const focused = document.activeElement as HTMLElement | null;
  area.value = text;
  area.className = 'sr-only';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  focused?.focus();
  return done;
}

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows for a moment whether copying worked: as a mark on the button, and as a message for screen readers.
 *
 * @param button the button that was pressed; without one everybody sees the message
 */
export function showCopyStatus(done: boolean, button?: Element): void {
  const status = document.getElementById('site:status');
  if (!status) return;
  status.textContent = (done ? status.dataset.copied : status.dataset.notCopied) ?? '';
  button?.classList.toggle('copied', done);
  status.classList.toggle('sr-only', button !== undefined);
  clearTimeout(timer);
  timer = setTimeout(() => {
    status.textContent = '';
  }, STATUS_MS);
  setTimeout(() => button?.classList.remove('copied'), STATUS_MS);
}
