/**
 * As much of CBOR (RFC 8949) as Pagefind's index needs to be cut anew: arrays, text and numbers of definite length. What
 * is inside a word is never looked at, only copied, which is why no general library does this: it would make objects of it.
 */

/** The head of an item at an offset: what it is, the number in it, where what follows begins. */
interface Head {
  /** 0 and 1 numbers, 2 and 3 bytes and text, 4 an array; others are not in an index. */
  major: number;
  value: number;
  next: number;
}

function head(bytes: Buffer, at: number): Head {
  const first = bytes[at] ?? 0xff;
  const major = first >> 5;
  const short = first & 31;
  if (major > 4 || short > 26) throw new Error(`No CBOR of Pagefind's at ${at}`);
  if (short < 24) return { major, value: short, next: at + 1 };
  const length = 1 << (short - 24);
  return { major, value: bytes.readUIntBE(at + 1, length), next: at + 1 + length };
}

/** Where the item at an offset ends. */
function endOf(bytes: Buffer, at: number): number {
  let left = 1;
  let place = at;
  while (left > 0) {
    const { major, value, next } = head(bytes, place);
    place = major === 2 || major === 3 ? next + value : next;
    left += major === 4 ? value - 1 : -1;
  }
  return place;
}

/** The items of the array at an offset, each as its bytes. @throws if there is no array */
export function itemsOf(bytes: Buffer, at = 0): Buffer[] {
  const { major, value, next } = head(bytes, at);
  if (major !== 4) throw new Error('No array of Pagefind’s');
  const items: Buffer[] = [];
  let begin = next;
  for (let item = 0; item < value; item++) {
    const end = endOf(bytes, begin);
    items.push(bytes.subarray(begin, end));
    begin = end;
  }
  return items;
}

/** The text that an item is. @throws if it is none */
export function textOf(item: Buffer | undefined): string {
  const { major, value, next } = head(item ?? Buffer.alloc(0), 0);
  if (major !== 3) throw new Error('No text of Pagefind’s');
  return (item as Buffer).toString('utf8', next, next + value);
}

/** The number from 0 that an item is. @throws if it is none */
export function numberOf(item: Buffer | undefined): number {
  const { major, value } = head(item ?? Buffer.alloc(0), 0);
  if (major !== 0) throw new Error('No number of Pagefind’s');
  return value;
}

function writeHead(major: number, value: number): Buffer {
  const first = major << 5;
  if (value < 24) return Buffer.of(first | value);
  if (value < 2 ** 8) return Buffer.of(first | 24, value);
  const length = value < 2 ** 16 ? 2 : 4;
  const bytes = Buffer.alloc(1 + length);
  bytes[0] = first | (length === 2 ? 25 : 26);
  bytes.writeUIntBE(value, 1, length);
  return bytes;
}

/** A number from 0 as an item. */
export const number = (value: number): Buffer => writeHead(0, value);

/** A text as an item. */
export const text = (value: string): Buffer =>
  Buffer.concat([writeHead(3, Buffer.byteLength(value)), Buffer.from(value)]);

/** Items as an array. */
export const array = (items: Buffer[]): Buffer => Buffer.concat([writeHead(4, items.length), ...items]);
