/**
 * Runs in pages of the development server: loads the page again when it has changed. Only a page that is shown is
 * connected, because browsers limit the connections to a server; a hidden one is compared when it is shown again.
 */
export function reloadOnChange(): void {
  const { events = '', version = '' } = document.querySelector<HTMLElement>('script[data-events]')?.dataset ?? {};
  let source: EventSource | undefined;
  const connect = () => {
    source?.close();
    source = undefined;
    if (document.visibilityState === 'hidden') return;
    const path = location.pathname;
    source = new EventSource(`${events}?${new URLSearchParams({ path, version })}`);
    source.onmessage = () => location.reload();
  };
  document.addEventListener('visibilitychange', connect);
  connect();
}
