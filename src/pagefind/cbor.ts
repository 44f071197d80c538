/**
 * Reads and writes the parts of CBOR (RFC 8949) that Pagefind's files consist of: integers, texts, and arrays whose
 * length is given. Texts are kept as strings with one character for each byte of their UTF-8 ({@link toBytes}), so that they
 * sort by their bytes.
 */

/** Major types, in the first three bits of an item. */
const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;

/** An array without items is this byte. */
export const EMPTY_ARRAY = ARRAY << 5;

/** A text as a string of its bytes in UTF-8. */
export const toBytes = (text: string): string => Buffer.from(text).toString('latin1');
/** The reverse of {@link toBytes}. */
export const fromBytes = (bytes: string): string => Buffer.from(bytes, 'latin1').toString();

/** Reads items one after the other. */
export class CborReader {
  readonly bytes: Buffer;
  /** Offset of the next item. */
  position: number;

  constructor(bytes: Buffer, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  /** The number that is an integer, or the length of an array. The values of negative ones are not needed. */
  head(): number {
    const { bytes } = this;
    const short = (bytes[this.position++] ?? 0) & 0x1f;
    if (short < 24) return short;
    const size = 1 << (short - 24);
    this.position += size;
    return bytes.readUIntBE(this.position - size, size);
  }

  /** A text, as a string of bytes. */
  text(): string {
    const length = this.head();
    this.position += length;
    return this.bytes.toString('latin1', this.position - length, this.position);
  }

  /** Moves behind an array of integers. @returns how many there are */
  skipIntegers(): number {
    const count = this.head();
    for (let left = count; left > 0; left--) {
      const short = (this.bytes[this.position] ?? 0) & 0x1f;
      this.position += short < 24 ? 1 : 1 + (1 << (short - 24));
    }
    return count;
  }
}

/** Writes items one after the other. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  unsigned(value: number): void {
    this.#head(UNSIGNED, value);
  }

  /** The beginning of an array: its items follow. */
  array(length: number): void {
    this.#head(ARRAY, length);
  }

  /** @param text as a string of bytes */
  text(text: string): void {
    this.#head(TEXT, text.length);
    this.#reserve(text.length);
    this.#length += this.#bytes.write(text, this.#length, 'latin1');
  }

  /** Items that are encoded already. */
  items(source: Uint8Array, start = 0, end = source.length): void {
    this.#reserve(end - start);
    const bytes = this.#bytes;
    let length = this.#length;
    // Quicker than copying: most items are a few bytes.
    for (let at = start; at < end; at++) bytes[length++] = source[at] as number;
    this.#length = length;
  }

  /** Returns what has been written, and begins anew. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #head(major: number, value: number): void {
    this.#reserve(5);
    const bytes = this.#bytes;
    if (value < 24) bytes[this.#length++] = (major << 5) | value;
    else {
      const bits = value < 0x100 ? 0 : value < 0x10000 ? 1 : 2;
      bytes[this.#length++] = (major << 5) | (24 + bits);
      this.#length = bytes.writeUIntBE(value, this.#length, 1 << bits);
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
