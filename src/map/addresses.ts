/**
 * The address of the map of a page's neighbourhood, without the base: `/-/map/a/b.svg`, and `/-/map/-.svg` of the home page.
 * No address of a page has a dot, nor begins with `-`.
 *
 * @param address of the page
 */
export const neighbourhoodAddress = (address: string): string => `/-/map/${address.slice(1, -1) || '-'}.svg`;

/** The address of the map of a section, without the base: `/-/map/a/b/`. @param address of the section's page */
export const sectionMapAddress = (address: string): string => `/-/map${address}`;
