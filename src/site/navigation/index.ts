export { branch, type Level } from './branch.ts';
export { type Chunk, chunks } from './chunks.ts';
export { backlinks, wantedPages } from './links.ts';
export { type Heading, outline, type Section } from './outline.ts';
export { ancestors, type Neighbours, neighbours, subPages } from './trail.ts';
export { type PageReference, type PageTree, pageTree } from './tree.ts';
