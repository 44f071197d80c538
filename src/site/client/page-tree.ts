/** Brings the current page into view in the column of pages, without moving the page itself. */
export function showCurrentPage(): void {
  const pages = document.getElementById('Site-pages');
  const current = pages?.querySelector<HTMLElement>('[aria-current]');
  if (!pages || !current) return;
  const show = () => {
    const line = current.getBoundingClientRect();
    const column = pages.getBoundingClientRect();
    if (line.bottom > column.bottom || line.top < column.top) {
      pages.scrollTop += line.top - column.top - column.height / 3;
    }
  };
  show();
  pages.addEventListener('toggle', show);
}
