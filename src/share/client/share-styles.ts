import { loadStyles } from '../../ui/client/load-styles.ts';
import { siteBase } from '../../ui/client/site-base.ts';
import styles from './share-buttons.css?url';

/** Is done when the buttons of sharing have their styles, which are loaded with the first script that shows one. */
export const styled = loadStyles(styles, siteBase().replace(/\/$/, ''));
