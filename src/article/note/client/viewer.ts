import { createDialog } from '../../../ui/client/dialog.ts';
import { loadStyles } from '../../../ui/client/load-styles.ts';
import { siteBase } from '../../../ui/client/site-base.ts';
import styles from './enlarged.css?url';

/** A picture counts as enlarged if it is this many times as large as on the page. */
const MIN_SCALE = 1.25;

let open: ReturnType<typeof createViewer> | undefined;

/**
 * Opens a picture in the dialog.
 *
 * @param link around the smaller picture, to the file of the whole one
 * @param click on it
 */
export async function openPicture(link: HTMLAnchorElement, click: MouseEvent): Promise<void> {
  await loadStyles(styles, siteBase().replace(/\/$/, ''));
  open ??= createViewer();
  open(link, click);
}

/**
 * Prepares the dialog in which pictures open.
 *
 * A picture larger than the window is fitted into it first; a click then shows it in its own size, around the point
 * clicked. A tall picture that would be smaller in the window than on the page gets the window's width instead, or its
 * own size where that is hardly larger.
 */
function createViewer(): (link: HTMLAnchorElement, click: MouseEvent) => void {
  const dialog = createDialog('enlarged');
  const picture = new Image();
  dialog.prepend(picture);

  dialog.addEventListener('close', () => dialog.classList.remove('full-size', 'full-width'));
  /** Scrolls a point to the middle of the window. It is given as fractions of the picture's width and height. */
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

  return (link, click) => {
    picture.src = link.href;
    const shown = link.querySelector('img');
    picture.alt = shown?.alt ?? '';
    dialog.showModal();
    if (!shown) return;
    const { width, height, left, top } = shown.getBoundingClientRect();
    const [x, y] = [(click.clientX - left) / width, (click.clientY - top) / height];
    // A picture that does not load shows its alternative text.
    const fit = () => {
      if (picture.clientWidth >= width) return;
      dialog.classList.add('full-width');
      dialog.classList.toggle('full-size', picture.clientWidth < MIN_SCALE * width);
      center(x, y);
    };
    picture.decode().then(fit, () => {});
  };
}
