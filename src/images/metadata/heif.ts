import { exifWith } from './orientation.ts';

/** A box of the ISO base media file format: its type, and where it and its body begin and end. */
interface Box {
  type: string;
  start: number;
  body: number;
  end: number;
}

function* boxesIn(content: Buffer, from: number, to: number): Generator<Box> {
  for (let start = from; start + 8 <= to; ) {
    const short = content.readUInt32BE(start);
    const size = short === 1 ? Number(content.readBigUInt64BE(start + 8)) : short || to - start;
    const end = start + size;
    if (size < 8 || end > to) throw new Error('it is damaged');
    yield { type: content.toString('latin1', start + 4, start + 8), start, body: start + (short === 1 ? 16 : 8), end };
    start = end;
  }
}

/** Boxes at the top that make the picture. All others are overwritten: videos, signatures, notes of manufacturers. */
const needed = new Set('ftyp meta mdat moov moof styp sidx mfra free skip wide'.split(' '));

/** Reads numbers one after another. */
class Reader {
  readonly #content: Buffer;
  at: number;
  constructor(content: Buffer, at: number) {
    this.#content = content;
    this.at = at;
  }
  /** @param bytes 0, 1, 2, 4 or 8 */
  read(bytes: number): number {
    this.at += bytes;
    if (bytes === 8) return Number(this.#content.readBigUInt64BE(this.at - 8));
    return bytes === 0 ? 0 : this.#content.readUIntBE(this.at - bytes, bytes);
  }
}

/** The ids of the items that are metadata: EXIF, and XMP or other texts. */
function metadataItems(content: Buffer, { body, end }: Box): Map<number, 'Exif' | 'mime'> {
  const wide = content[body] !== 0;
  const items = new Map<number, 'Exif' | 'mime'>();
  for (const entry of boxesIn(content, body + (wide ? 8 : 6), end)) {
    const version = content[entry.body] as number;
    if (version < 2) continue;
    const reader = new Reader(content, entry.body + 4);
    const id = reader.read(version === 2 ? 2 : 4);
    const type = content.toString('latin1', reader.at + 2, reader.at + 6);
    if (type === 'Exif' || type === 'mime') items.set(id, type);
  }
  return items;
}

/** Calls back with the place of each extent of each item. */
function eachExtent(
  content: Buffer,
  { body }: Box,
  onExtent: (id: number, method: number, offset: number, length: number) => void,
): void {
  const version = content[body] as number;
  const reader = new Reader(content, body + 4);
  const packed = reader.read(2);
  const [offsetSize, lengthSize, baseSize, indexSize] = [
    packed >> 12,
    (packed >> 8) & 15,
    (packed >> 4) & 15,
    packed & 15,
  ];
  const wide = version < 2 ? 2 : 4;
  for (let count = reader.read(wide); count > 0; count--) {
    const id = reader.read(wide);
    const method = version > 0 ? reader.read(2) & 15 : 0;
    reader.read(2);
    const base = reader.read(baseSize);
    for (let extents = reader.read(2); extents > 0; extents--) {
      if (version > 0) reader.read(indexSize);
      const offset = base + reader.read(offsetSize);
      onExtent(id, method, offset, reader.read(lengthSize));
    }
  }
}

/** Data that says nothing, of the same length. */
function blank(type: 'Exif' | 'mime', length: number): Buffer {
  if (type === 'mime') return Buffer.alloc(length, ' ');
  const data = Buffer.alloc(length);
  // Four bytes for the place of the EXIF data. The picture is turned by other boxes.
  const exif = exifWith(1);
  if (length >= 4 + exif.length) exif.copy(data, 4);
  return data;
}

/**
 * A HEIC or AVIF file without metadata: EXIF, XMP, and videos of the moment are overwritten, so that nothing else moves.
 * ISO/IEC 14496-12 and 23008-12.
 *
 * @throws {Error} if it is damaged
 */
export function cleanHeif(original: Buffer): Buffer {
  const content = Buffer.from(original);
  const eraseBox = ({ start, body, end }: Box) => {
    content.write('free', start + 4, 'latin1');
    content.fill(0, body, end);
  };
  for (const box of boxesIn(content, 0, content.length)) {
    if (!needed.has(box.type)) eraseBox(box);
    if (box.type === 'moov') {
      for (const inner of boxesIn(content, box.body, box.end))
        if (inner.type === 'udta' || inner.type === 'meta') eraseBox(inner);
    }
    if (box.type !== 'meta') continue;
    const inner = [...boxesIn(content, box.body + 4, box.end)];
    const find = (type: string) => inner.find(other => other.type === type);
    const [infos, locations, data] = [find('iinf'), find('iloc'), find('idat')];
    const items = infos ? metadataItems(content, infos) : new Map<number, 'Exif' | 'mime'>();
    if (!locations) continue;
    eachExtent(content, locations, (id, method, offset, length) => {
      const type = items.get(id);
      if (!type) return;
      const start = method === 1 && data ? data.body + offset : offset;
      if (method > 1 || start + length > content.length) throw new Error('its metadata cannot be found');
      blank(type, length || content.length - start).copy(content, start);
    });
  }
  return content;
}
