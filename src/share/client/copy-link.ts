import { copyToClipboard, showCopyStatus } from '../../ui/client/clipboard.ts';
import { pageUrl } from './page-url.ts';

/** Copies a text and shows the outcome. If the browser does not allow it, the text is shown, to be copied by hand. */
export async function copyText(text: string, button?: Element): Promise<void> {
  const done = await copyToClipboard(text);
  showCopyStatus(done, button);
  const message = document.getElementById('site:status')?.dataset.notCopied;
  if (!done) prompt(message, text);
}

/**
 * Copies the URL of a part of this page, and shows it in the address bar.
 *
 * @param hash the fragment with its `#`; empty for the page itself
 */
export async function copyLink(hash: string, button?: Element): Promise<void> {
  history.replaceState(history.state, '', hash || location.pathname);
  await copyText(pageUrl() + hash, button);
}
