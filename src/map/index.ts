/** The room of maps: the pages of a notebook and the links between them as pictures. */
export { neighbourhoodAddress, sectionMapAddress } from './addresses.ts';
export { type MapLayout, type MapNode, mapLayout } from './layout.ts';
export { hasNeighbours, linkGraph } from './link-graph.ts';
export { type Neighbourhood, neighbourhood } from './neighbourhood.ts';
export { neighbourhoodSvg } from './neighbourhood-svg.ts';
export { isClosed, type MapSection, type ShownPage, shownPages, topSections } from './shown-pages.ts';
