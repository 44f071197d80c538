import fc from 'fast-check';
import type { PageData } from '../../src/collection/index.ts';
import { linkGraph, type MapSection, topSections } from '../../src/map/index.ts';
import { pageTree } from '../../src/navigation/index.ts';

/** A page with links to others, by their names. */
export const linkedPage = (name: string, ...links: string[]) =>
  ({
    ...{ name, title: name.replace(/.*:/, ''), address: `/${name.toLowerCase().replaceAll(':', '/')}/` },
    ...{ note: true, links: links.map(page => ({ page })) },
  }) as unknown as PageData;

/** The links between pages, by name. */
export const graphOf = (...pages: PageData[]) => linkGraph(pages);

/** What is at the top of a notebook. */
export const sectionsOfPages = (pages: PageData[]): MapSection[] =>
  topSections(pageTree(pages, 'en'), linkGraph(pages));

const name = fc
  .array(fc.constantFrom('A', 'B', 'Cellar', 'D', 'Évêque', '日本', 'A title of some length'), {
    minLength: 1,
    maxLength: 3,
  })
  .map(parts => parts.join(':'));

/** Notebooks of all shapes: with deep and flat sections, many links or none. */
export const notebooks: fc.Arbitrary<PageData[]> = fc
  .tuple(
    fc.array(fc.tuple(name, fc.array(name, { maxLength: 6 })), { minLength: 1, maxLength: 80 }),
    fc.integer({ min: 0, max: 60 }),
  )
  .map(([pages, flat]) => {
    const all = new Map(pages.map(([name, links]) => [name, linkedPage(name, ...links)]));
    for (let n = 0; n < flat; n++) all.set(`A:Page ${n}`, linkedPage(`A:Page ${n}`, 'A'));
    // Every section has a page, as the collection makes them.
    for (const name of all.keys())
      for (let parent = name; parent.includes(':'); ) {
        parent = parent.replace(/:[^:]*$/, '');
        if (!all.has(parent)) all.set(parent, linkedPage(parent));
      }
    return [...all.values()];
  });
