/** The size of a value, in bytes, by its type. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const SUB_IFDS = 330;
/** Directories of their own, for a camera's settings, the place, and interoperability. */
const directories = new Set([34665, 34853, 40965]);
/** Tags of TIFF 6.0 and its supplements without which the picture would look different; 34675 is the colour profile. */
const needed = new Set([
  ...[
    254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291,
  ],
  ...[
    292,
    293,
    296,
    297,
    301,
    317,
    318,
    319,
    320,
    321,
    322,
    323,
    324,
    325,
    SUB_IFDS,
    332,
    334,
    336,
    338,
    339,
    340,
    341,
  ],
  ...[342, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675, 34925, 50674],
]);

/**
 * A TIFF file without metadata: no EXIF, place, XMP, IPTC, names and descriptions. What is removed is overwritten with
 * zeros, so that nothing else moves. TIFF 6.0.
 *
 * @throws {Error} if it is damaged, or a BigTIFF
 */
export function cleanTiff(original: Buffer): Buffer {
  const content = Buffer.from(original);
  const little = content[0] === 0x49;
  const u16 = (at: number) => (little ? content.readUInt16LE(at) : content.readUInt16BE(at));
  const u32 = (at: number) => (little ? content.readUInt32LE(at) : content.readUInt32BE(at));
  if (u16(2) !== 42) throw new Error('it is a BigTIFF');
  const seen = new Set<number>();

  const entriesOf = (at: number) =>
    Array.from({ length: u16(at) }, (_, index) => {
      const entry = at + 2 + 12 * index;
      const size = (sizes[u16(entry + 2)] ?? 1) * u32(entry + 4);
      return { entry, tag: u16(entry), count: u32(entry + 4), value: size > 4 ? u32(entry + 8) : entry + 8, size };
    });
  /** The offsets in a value: of one directory, or of several. */
  const pointers = ({ count, value }: { count: number; value: number }) =>
    Array.from({ length: Math.min(count, 1000) }, (_, index) => u32(value + 4 * index));

  /** Overwrites a directory with all its values. */
  const erase = (at: number) => {
    if (at === 0 || seen.has(at)) return;
    seen.add(at);
    for (const field of entriesOf(at)) {
      if (directories.has(field.tag)) pointers(field).forEach(erase);
      content.fill(0, field.value, field.value + field.size);
    }
    content.fill(0, at, at + 2 + 12 * u16(at) + 4);
  };

  /** Removes fields from a directory. @returns the offset of the next one */
  const clean = (at: number): number => {
    const fields = entriesOf(at);
    const end = at + 2 + 12 * fields.length;
    const next = u32(end);
    const kept: Buffer[] = [];
    for (const field of fields) {
      if (needed.has(field.tag)) {
        kept.push(Buffer.from(content.subarray(field.entry, field.entry + 12)));
        if (field.tag === SUB_IFDS) pointers(field).forEach(cleanAll);
        continue;
      }
      if (directories.has(field.tag)) pointers(field).forEach(erase);
      content.fill(0, field.value, field.value + field.size);
    }
    const rest = Buffer.concat([...kept, content.subarray(end, end + 4)]);
    content.fill(0, at, end + 4);
    if (little) content.writeUInt16LE(kept.length, at);
    else content.writeUInt16BE(kept.length, at);
    rest.copy(content, at + 2);
    return next;
  };
  const cleanAll = (first: number) => {
    for (let at = first; at !== 0 && !seen.has(at); ) {
      seen.add(at);
      at = clean(at);
    }
  };
  cleanAll(u32(4));
  return content;
}
