import type { loadPage } from '../../ui/client/load-page.ts';
import type { rememberPage } from './exchange.ts';

/**
 * Runs in pages of the development server, and shows what has changed: in the open page where that can be done, or else by
 * loading it again. Only a visible page is connected, because browsers limit the connections to a server; a hidden one
 * connects, and catches up, when it is shown again.
 *
 * The browser gets this function as source text, with the functions that are its parameters.
 */
export function showChanges(remember: typeof rememberPage, load: typeof loadPage): void {
  const { events = '', ...tag } = document.querySelector<HTMLElement>('script[data-events]')?.dataset ?? {};
  let version = tag.version ?? '';
  const exchange = tag.exchanges === undefined ? undefined : remember();
  const update = async () => {
    const next = exchange && (await load(location.href));
    if (!next || !exchange(next)) throw new Error('the page cannot be changed in place');
    version = next.querySelector<HTMLElement>('script[data-version]')?.dataset.version ?? '';
  };
  let updated = Promise.resolve();
  let source: EventSource | undefined;
  const connect = () => {
    source?.close();
    source = undefined;
    if (document.visibilityState === 'hidden') return;
    const path = location.pathname;
    source = new EventSource(`${events}?${new URLSearchParams({ path, version })}`);
    source.onmessage = () => {
      updated = updated.then(update).catch(() => location.reload());
    };
  };
  document.addEventListener('visibilitychange', connect);
  connect();
}
