import { randomBytes } from 'node:crypto';
import { readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/**
 * The file of a pack, integers in little-endian order:
 *
 *     file      signature (16 bytes), version (16), mark (16: random bytes, so that no value can contain it), segments
 *     segment   mark, number of values (4), length of the values together (4), checksum of the index (4),
 *               checksum of the segment's header so far (4), index, values
 *     index     for each value: key (16), tag (16), length (4), checksum of the value (4)
 */
const signature = Buffer.from('zimlight pack 1\n');
const VERSION = 16;
const MARK = 16;
/** In bytes. */
export const FILE_HEADER = signature.length + VERSION + MARK;
const SEGMENT_HEADER = MARK + 16;
const INDEX_ENTRY = 40;

/** Where a value is, and what it is called. Key and tag are 32 hexadecimal digits. */
export interface PackEntry {
  key: string;
  tag: string;
  /** Descriptor of the file; it stays open if the file is replaced. */
  file: number;
  offset: number;
  length: number;
  checksum: number;
  /** The value, until it is written. */
  value?: Buffer;
}

/** A value to be written. */
export type PendingValue = Required<Pick<PackEntry, 'key' | 'tag' | 'value'>>;

/** The beginning of a new file. @param version 32 hexadecimal digits */
export function fileHeader(version: string): Buffer {
  return Buffer.concat([signature, Buffer.from(version, 'hex'), randomBytes(MARK)]);
}

/** The mark in a file's header; nothing if the file is of another kind or version. */
export function markOf(header: Buffer, version: string): Buffer | undefined {
  const start = Buffer.concat([signature, Buffer.from(version, 'hex')]);
  return header.subarray(0, start.length).equals(start) ? header.subarray(start.length) : undefined;
}

/** A segment with these values. */
export function encodeSegment(mark: Buffer, values: PendingValue[]): Buffer {
  const header = Buffer.alloc(SEGMENT_HEADER);
  const index = Buffer.alloc(values.length * INDEX_ENTRY);
  for (const [i, { key, tag, value }] of values.entries()) {
    const at = i * INDEX_ENTRY;
    index.write(key, at, 16, 'hex');
    index.write(tag, at + 16, 16, 'hex');
    index.writeUInt32LE(value.length, at + 32);
    index.writeUInt32LE(crc32(value), at + 36);
  }
  mark.copy(header);
  header.writeUInt32LE(values.length, MARK);
  header.writeUInt32LE(
    values.reduce((sum, { value }) => sum + value.length, 0),
    MARK + 4,
  );
  header.writeUInt32LE(crc32(index), MARK + 8);
  header.writeUInt32LE(crc32(header.subarray(0, MARK + 12)), MARK + 12);
  return Buffer.concat([header, index, ...values.map(({ value }) => value)]);
}

/**
 * Reads the index of the segment at a position.
 *
 * @returns its values, and the position behind it; nothing if there is no segment, or a broken one
 */
export function readSegment(
  file: number,
  mark: Buffer,
  position: number,
): { entries: PackEntry[]; end: number } | undefined {
  const header = readAt(file, position, SEGMENT_HEADER);
  if (!header?.subarray(0, MARK).equals(mark)) return undefined;
  if (crc32(header.subarray(0, MARK + 12)) !== header.readUInt32LE(MARK + 12)) return undefined;
  const count = header.readUInt32LE(MARK);
  const index = readAt(file, position + SEGMENT_HEADER, count * INDEX_ENTRY);
  if (!index || crc32(index) !== header.readUInt32LE(MARK + 8)) return undefined;
  let offset = position + SEGMENT_HEADER + index.length;
  const entries: PackEntry[] = [];
  for (let at = 0; at < index.length; at += INDEX_ENTRY) {
    const key = index.toString('hex', at, at + 16);
    const tag = index.toString('hex', at + 16, at + 32);
    const length = index.readUInt32LE(at + 32);
    entries.push({ key, tag, file, offset, length, checksum: index.readUInt32LE(at + 36) });
    offset += length;
  }
  return { entries, end: offset };
}

/** The value of an entry; nothing if it is broken. */
export function readValue({ value, file, offset, length, checksum }: PackEntry): Buffer | undefined {
  if (value) return value;
  const read = readAt(file, offset, length);
  return read && crc32(read) === checksum ? read : undefined;
}

/** Some bytes of a file; nothing if the file ends before their end. */
export function readAt(file: number, position: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  return readSync(file, bytes, 0, length, position) === length ? bytes : undefined;
}
