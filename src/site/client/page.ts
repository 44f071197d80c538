import { offerSearch } from '../search/client/start.ts';
import { offerCopies } from './copy.ts';
import { enlargePictures } from './enlarge.ts';
import { listenToKeys } from './keys.ts';
import { markSection } from './on-this-page.ts';
import { showCurrentPage, unfoldPages } from './page-tree.ts';
import { offerSiblings } from './siblings.ts';
import { switchTheme } from './theme-switch.ts';

switchTheme();
offerSiblings();
unfoldPages();
offerSearch();
showCurrentPage();
offerCopies();
enlargePictures();
markSection();
listenToKeys();
