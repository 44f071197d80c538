/** How many times as large as on the page a picture is at least, to be called enlarged. */
const LARGER = 1.25;

/**
 * Opens pictures in a dialog. Without it, their link leads to the picture's file.
 * A picture that is larger than the window is shown whole first, and in its own size, at the place clicked, after that.
 * One that stands on end, and would be smaller so than on the page, gets the window's width instead; where even that is
 * hardly more, its own size.
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
  dialog.addEventListener('close', () => dialog.classList.remove('full-size', 'full-width'));
  /** The place in the middle of the window, in shares of the picture's sides. */
  const center = (x: number, y: number) =>
    dialog.scrollTo(
      x * picture.clientWidth - dialog.clientWidth / 2,
      y * picture.clientHeight - dialog.clientHeight / 2,
    );
  picture.addEventListener('click', ({ offsetX, offsetY }) => {
    const { clientWidth, clientHeight, naturalWidth } = picture;
    const full = dialog.classList.contains('full-size');
    if (!full && naturalWidth <= clientWidth) return dialog.close();
    dialog.classList.toggle('full-size');
    center(offsetX / clientWidth, offsetY / clientHeight);
  });

  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.enlarge');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    picture.src = link.href;
    const shown = link.querySelector('img');
    picture.alt = shown?.alt ?? '';
    document.body.append(dialog);
    dialog.showModal();
    if (!shown) return;
    const { width, height, left, top } = shown.getBoundingClientRect();
    const [x, y] = [(event.clientX - left) / width, (event.clientY - top) / height];
    // A picture that does not load says so by its alternative text.
    const place = () => {
      if (picture.clientWidth >= width) return;
      dialog.classList.add('full-width');
      dialog.classList.toggle('full-size', picture.clientWidth < LARGER * width);
      center(x, y);
    };
    picture.decode().then(place, () => {});
  });
}
