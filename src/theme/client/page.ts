/** The script of every page. */

import { setUpCodeBlocks } from '../../article/note/client/code-blocks.ts';
import { setUpEnlarging } from '../../article/note/client/enlarge.ts';
import { setUpMap } from '../../article/related-pages/client/map.ts';
import { setUpBreadcrumbMenus } from '../../navigation-ui/breadcrumbs/client/breadcrumb-menu.ts';
import { scrollToCurrentPage, setUpSidebar } from '../../navigation-ui/sidebar/client/sidebar.ts';
import { setUpToc } from '../../navigation-ui/toc/client/toc.ts';
import { setUpPreviews } from '../../previews/client/start.ts';
import { setUpSearch } from '../../search-ui/client/start.ts';
import { setUpSharing } from '../../share/client/start.ts';
import { setUpThemeSwitch } from '../header/client/theme-switch.ts';
import { setUpKeyboardShortcuts } from '../keyboard-shortcuts/client/keyboard-shortcuts.ts';

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
