export { alphabet, type Letter } from './alphabet.ts';
export { branch, type Level } from './branch.ts';
export { ancestors, type Neighbours, neighbours, subPages } from './breadcrumbs.ts';
export { chunks } from './chunks.ts';
export { type Backlink, backlinks, wantedPages } from './links.ts';
export { type ListName, listsOf, recentlyChanged, type Tag, tagsOf } from './lists.ts';
export { listPagePath, paged, shownOnPage } from './paging.ts';
export { type Heading, outline, type Section } from './toc.ts';
export { type PageReference, type PageTree, pageTree, type TreeNode } from './tree.ts';
