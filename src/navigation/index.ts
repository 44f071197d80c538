/** How readers get from page to page: the tree of pages, backlinks, tags, lists, tables of contents. */
export { alphabet, type Letter } from './alphabet.ts';
export { type Backlink, type Backlinks, backlinks, linksToWanted, mostLinked } from './backlinks.ts';
export { chunks } from './chunks.ts';
export { type ListPart, listPagePath, MAX_RELATED, paginate } from './paging.ts';
export { distinguishingPath, joinedPath, pathText } from './path.ts';
export { recentlyChanged } from './recently-changed.ts';
export { ancestors, onThisDay, type PrevNext, prevNext, subPages } from './related.ts';
export { type SidebarLevel, sidebarTree } from './sidebar-tree.ts';
export { tagsOf } from './tags.ts';
export { byDueDay, countTasks, type OpenTask, openTasks, taskCounts } from './tasks.ts';
export { type TocEntry, toc } from './toc.ts';
export { isPage, type PageReference, type PageTree, pageTree, type TreeNode } from './tree.ts';
