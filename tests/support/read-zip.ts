import { inflateRawSync } from 'node:zlib';

/** A file in a ZIP archive. */
export interface ZipEntry {
  name: string;
  content: Buffer;
  /** Whether it is stored as it is, rather than compressed. */
  isStored: boolean;
  /** Bytes of further fields before its content. */
  extra: number;
}

/** Reads the files of a ZIP archive, in order. */
export function readZip(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf('PK\x05\x06');
  const entries: ZipEntry[] = [];
  for (let count = zip.readUInt16LE(end + 10), at = zip.readUInt32LE(end + 16); count > 0; count--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const extra = zip.readUInt16LE(local + 28);
    const start = local + 30 + zip.readUInt16LE(local + 26) + extra;
    const raw = zip.subarray(start, start + size);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, content: method === 0 ? raw : inflateRawSync(raw), isStored: method === 0, extra });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
