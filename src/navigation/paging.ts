/** Entries on one page of a list: as many as load about as quickly as a note. */
const PART_SIZE = 240;

/** Related pages that a page shows at most. Where there are more, a list of their own shows all of them. */
export const MAX_RELATED = { subPages: 40, backlinks: 60 };

/** One page of a long list. */
export interface ListPart<Item> {
  items: Item[];
  /** Counted from 1. */
  number: number;
  /** Root-relative, without the base. */
  address: string;
  /** Addresses of all parts of the list, this one included. */
  addresses: string[];
}

/**
 * Divides a list into parts; even an empty one has one part.
 *
 * @param addressOf the address of a part, by its number, counted from 1
 * @param size of a part
 * @param sizeOf the size of an item; one that is larger than a part has a part for itself
 */
export function paginate<Item>(
  items: Item[],
  addressOf: (number: number) => string,
  size = PART_SIZE,
  sizeOf: (item: Item) => number = () => 1,
): ListPart<Item>[] {
  const parts: Item[][] = [[]];
  let filled = 0;
  for (const item of items) {
    if (filled > 0 && filled + sizeOf(item) > size) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(item);
    filled += sizeOf(item);
  }
  const addresses = parts.map((_, index) => addressOf(index + 1));
  return parts.map((items, index) => ({ items, number: index + 1, address: addresses[index] as string, addresses }));
}

/** The address of a part of a list: the list's own address for the first, with the number behind it for the others. */
export function listPagePath(list: string, number: number): string {
  return number === 1 ? list : `${list}${number}/`;
}
