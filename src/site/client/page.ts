import { offerCopies } from './copy.ts';
import { enlargePictures } from './enlarge.ts';
import { markSection } from './on-this-page.ts';
import { showCurrentPage, unfoldPages } from './page-tree.ts';
import { switchTheme } from './theme-switch.ts';

switchTheme();
unfoldPages();
showCurrentPage();
offerCopies();
enlargePictures();
markSection();
