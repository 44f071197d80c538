/** The script of every page. */
import { setUpPreviews } from '../../previews/client/start.ts';
import { setUpSearch } from '../../search-ui/client/start.ts';
import { setUpSharing } from '../../share/client/start.ts';
import { setUpBreadcrumbMenus } from '../breadcrumbs/client/breadcrumb-menu.ts';
import { setUpThemeSwitch } from '../header/client/theme-switch.ts';
import { setUpKeyboardShortcuts } from '../keyboard-shortcuts/client/keyboard-shortcuts.ts';
import { setUpCodeBlocks } from '../note/client/code-blocks.ts';
import { setUpEnlarging } from '../note/client/enlarge.ts';
import { setUpMap } from '../related-pages/client/map.ts';
import { scrollToCurrentPage, setUpSidebar } from '../sidebar/client/sidebar.ts';
import { setUpToc } from '../toc/client/toc.ts';

setUpThemeSwitch();
setUpBreadcrumbMenus();
setUpSidebar();
setUpSearch();
scrollToCurrentPage();
setUpCodeBlocks();
setUpSharing();
setUpEnlarging();
setUpMap();
setUpToc();
setUpKeyboardShortcuts();
setUpPreviews();
