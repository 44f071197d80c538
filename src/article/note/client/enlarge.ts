/**
 * Opens pictures in a dialog, whose script is fetched with the first one. Without scripts, their links lead to the pictures'
 * files.
 */
export function setUpEnlarging(): void {
  document.addEventListener('click', async event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.enlarge');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { openPicture } = await import('./viewer.ts');
    openPicture(link, event);
  });
}
