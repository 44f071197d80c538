/** Extensions of files that a browser opens as a document with scripts, but for SVG, which `images/clean-svg.ts` cleans. */
export const activeExtensions = 'html htm xhtml xht shtml xml xsl xslt mht mhtml rdf rss atom mml'.split(' ');

/**
 * Would a browser run the scripts in a file of this name or address? Such a file is downloaded, not opened: it would run
 * with the rights of the site.
 */
export function isActive(name: string): boolean {
  return activeExtensions.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}
