/** How long it is shown that something was copied, in milliseconds. */
export const SHOWN = 2000;

/** Puts a text on the clipboard. @returns whether it is there now */
export async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeBySelection(text);
  }
}

/** For pages that are not served over HTTPS, where browsers keep the clipboard to themselves. */
function writeBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  const focused = document.activeElement as HTMLElement | null;
  area.value = text;
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  focused?.focus();
  return done;
}

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells a reader how a copy went, for a moment: by a mark on what was clicked, and to screen readers in words.
 *
 * @param button what was clicked; none where the words are to be seen, too
 */
export function tell(done: boolean, button?: Element): void {
  const status = document.getElementById('Site-status');
  if (!status) return;
  status.textContent = (done ? status.dataset.copied : status.dataset.notCopied) ?? '';
  button?.classList.toggle('copied', done);
  status.classList.toggle('unseen', button !== undefined);
  clearTimeout(timer);
  timer = setTimeout(() => {
    status.textContent = '';
  }, SHOWN);
  setTimeout(() => button?.classList.remove('copied'), SHOWN);
}
