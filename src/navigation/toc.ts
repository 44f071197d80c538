/** A heading of the page, as the collection's schema has it. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** A heading with those that stand under it. */
export interface Section {
  id: string;
  text: string;
  sections: Section[];
}

/**
 * "On this page": the headings as a tree. The page's title is left out, and so is all that is deeper than three
 * levels, which would be a second page rather than a view of this one.
 *
 * @param headings the page's headings in order
 * @param titled is the first of them the page's title?
 */
export function outline(headings: Heading[], titled: boolean): Section[] {
  const rest = headings.slice(titled ? 1 : 0).filter(heading => heading.text.trim() !== '');
  const top: Section[] = [];
  const open: { depth: number; sections: Section[] }[] = [{ depth: 0, sections: top }];
  for (const { depth, id, text } of rest) {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const section: Section = { id, text, sections: [] };
    if (open.length <= 3) open.at(-1)?.sections.push(section);
    open.push({ depth, sections: section.sections });
  }
  return top;
}
