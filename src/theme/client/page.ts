/** The script of every page. */
import { setUpSearch } from '../../search-ui/client/start.ts';
import { setUpSharing } from '../../share/client/start.ts';
import { setUpBreadcrumbMenus } from '../breadcrumbs/client/breadcrumb-menu.ts';
import { setUpThemeSwitch } from '../header/client/theme-switch.ts';
import { setUpKeyboardShortcuts } from '../keyboard-shortcuts/client/keyboard-shortcuts.ts';
import { setUpCopyButtons } from '../note/client/copy-code.ts';
import { setUpEnlarging } from '../note/client/enlarge.ts';
import { scrollToCurrentPage, setUpSidebar } from '../sidebar/client/sidebar.ts';
import { setUpToc } from '../toc/client/toc.ts';

setUpThemeSwitch();
setUpBreadcrumbMenus();
setUpSidebar();
setUpSearch();
scrollToCurrentPage();
setUpCopyButtons();
setUpSharing();
setUpEnlarging();
setUpToc();
setUpKeyboardShortcuts();
