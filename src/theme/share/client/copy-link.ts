import { tell, write } from '../../../ui/client/clipboard.ts';
import { pageUrl } from './page-url.ts';

/** Copies a text that a reader asked for, and says so; one that cannot be copied is shown, to be copied by hand. */
export async function copyText(text: string, button?: Element): Promise<void> {
  const done = await write(text);
  tell(done, button);
  const message = document.getElementById('Site-status')?.dataset.notCopied;
  if (!done) prompt(message, text);
}

/** {@link copyText} the address of a place on this page, and show it in the address bar. */
export async function copyLink(hash: string, button?: Element): Promise<void> {
  history.replaceState(history.state, '', hash || location.pathname);
  await copyText(pageUrl() + hash, button);
}
