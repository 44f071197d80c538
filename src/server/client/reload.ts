/**
 * Runs in pages of the development server, and reloads the page when it has changed. Only a visible page is connected,
 * because browsers limit the connections to a server; a hidden one connects, and catches up, when it is shown again.
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
