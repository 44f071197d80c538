/**
 * Opens pictures in a dialog. Without it, their link leads to the picture's file.
 * A picture that is larger than the window is shown whole first, and in its own size, at the place clicked, after that.
 */
export function enlargePictures(): void {
  const template = document.getElementById('Site-enlarged') as HTMLTemplateElement | null;
  const dialog = template?.content.querySelector('dialog');
  if (!dialog) return;
  const picture = new Image();
  dialog.prepend(picture);

  dialog.querySelector('button')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', event => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.classList.remove('full-size'));
  picture.addEventListener('click', ({ offsetX, offsetY }) => {
    const { clientWidth, clientHeight, naturalWidth } = picture;
    const full = dialog.classList.contains('full-size');
    if (!full && naturalWidth <= clientWidth) return dialog.close();
    dialog.classList.toggle('full-size');
    dialog.scrollTo(
      (offsetX / clientWidth) * picture.clientWidth - dialog.clientWidth / 2,
      (offsetY / clientHeight) * picture.clientHeight - dialog.clientHeight / 2,
    );
  });

  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.enlarge');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    picture.src = link.href;
    picture.alt = link.querySelector('img')?.alt ?? '';
    document.body.append(dialog);
    dialog.showModal();
  });
}
