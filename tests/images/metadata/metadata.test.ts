import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { isPhoto, withoutMetadata } from '../../../src/images/metadata/index.ts';
import { cases } from '../../support/cases.ts';

/** Stands in every field that can hold text. */
const canary = 'Kanarienvogel';
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="48,12.5N" exif:x="${canary}"/></rdf:RDF></x:xmpmeta>`;

const formats = {
  jpeg: (picture: Sharp) => picture.jpeg({ progressive: true }),
  png: (picture: Sharp) => picture.png(),
  webp: (picture: Sharp) => picture.webp(),
  tiff: (picture: Sharp) => picture.tiff({ compression: 'lzw' }),
  avif: (picture: Sharp) => picture.avif({ effort: 0 }),
};
type Format = keyof typeof formats;
const all = Object.keys(formats) as Format[];

/** A photo with a place, a device, an author, XMP, and the colour profile of a camera. */
async function photo(format: Format, orientation = 1): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 40 * 30 * 3 }, (_, index) => (index * 7919) % 251));
  const picture = sharp(pixels, { raw: { width: 40, height: 30, channels: 3 } })
    .withIccProfile('p3')
    .withXmp(xmp)
    .withExifMerge({
      IFD0: { Make: canary, Model: canary, Artist: canary, ImageDescription: canary, DateTime: '2026:11:27 10:00:00' },
      IFD2: { LensModel: canary, UserComment: canary },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 30/1', GPSAreaInformation: canary },
    })
    .withMetadata({ orientation });
  return formats[format](picture).toBuffer();
}

const pixelsOf = (content: Buffer) => sharp(content).raw().toBuffer();
const isClean = (content: Buffer) => !/Kanarienvogel|GPSLat|ns\.adobe|2026:11/.test(content.toString('latin1'));

describe.each(all)('A photo in %s', format => {
  test('loses place, time, device and author; pixels, size and colour profile stay', async () => {
    const before = await photo(format);
    expect(isClean(before)).toBe(false);
    const after = withoutMetadata(before);
    expect(isClean(after)).toBe(true);
    expect(after.length).toBeLessThanOrEqual(before.length);
    expect(await pixelsOf(after)).toEqual(await pixelsOf(before));
    const [was, is] = [await sharp(before).metadata(), await sharp(after).metadata()];
    expect(is.icc).toEqual(was.icc);
    expect(is).toMatchObject({ format: was.format, width: 40, height: 30, space: was.space });
  });

  test('keeps each orientation', async () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const before = await photo(format, orientation);
      const after = withoutMetadata(before);
      expect(isClean(after)).toBe(true);
      const shown = await sharp(after).autoOrient().raw().toBuffer();
      expect(shown).toEqual(await sharp(before).autoOrient().raw().toBuffer());
    }
  });

  test('that is clean is not changed again', async () => {
    const once = withoutMetadata(await photo(format, 6));
    expect(withoutMetadata(once)).toEqual(once);
  });

  test('that is damaged is refused, or read without an end or another error', async () => {
    const whole = await photo(format, 6);
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 6 }),
        (length, changes) => {
          const damaged = Buffer.from(whole.subarray(0, length));
          for (const [at, value] of changes) if (at < length) damaged[at] = value;
          try {
            withoutMetadata(damaged);
          } catch (error) {
            expect((error as Error).message).toMatch(
              /^it is damaged$|^it is a BigTIFF$|^its metadata cannot be found$/,
            );
          }
        },
      ),
      { numRuns: cases(300) },
    );
  });
});

test('What follows a picture is cut off: the video of a moment, a second picture with its own metadata', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const before = await photo(format);
    expect(isClean(withoutMetadata(Buffer.concat([before, Buffer.from(canary)])))).toBe(true);
  }
  const video = Buffer.from(`\0\0\0\x15mpvd${canary}`, 'latin1');
  expect(isClean(withoutMetadata(Buffer.concat([await photo('avif'), video])))).toBe(true);
});

test('Comments and IPTC of a JPEG go, the density of its dots stays', async () => {
  const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const comment = Buffer.from(`\xff\xfe\0\x0f${canary}`, 'latin1');
  const iptc = Buffer.from(`\xff\xed\0\x1dPhotoshop 3.0\0${canary}`, 'latin1');
  const density = Buffer.from('\xff\xe0\0\x10JFIF\0\x01\x01\x01\x01\x2c\x01\x2c\0\0', 'latin1');
  const bare = plain.subarray(plain.indexOf(Buffer.from('\xff\xdb', 'latin1')));
  const after = withoutMetadata(Buffer.concat([plain.subarray(0, 2), comment, density, iptc, bare]));
  expect(after).toEqual(Buffer.concat([plain.subarray(0, 2), density, bare]));
});

test('Of a file that is cut off, the beginning stays a picture without metadata', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const whole = await photo(format);
    const after = withoutMetadata(whole.subarray(0, whole.length - 40));
    expect(isClean(after)).toBe(true);
    expect(await sharp(after).metadata()).toMatchObject({ format, width: 40, height: 30 });
  }
});

test('The drawing in a picture of draw.io stays: it opens there again', async () => {
  const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const text = (content: string) => {
    const data = Buffer.from(`tEXt${content}`, 'latin1');
    const frame = Buffer.alloc(4);
    frame.writeUInt32BE(data.length - 4);
    return Buffer.concat([frame, data, Buffer.alloc(4)]);
  };
  const head = plain.subarray(0, 33);
  const both = Buffer.concat([head, text('mxfile\0<mxfile/>'), text(`Author\0${canary}`), plain.subarray(33)]);
  const after = withoutMetadata(both);
  expect(isClean(after)).toBe(true);
  expect(after.includes('<mxfile/>')).toBe(true);
});

test('Other files stay as they are; names decide what is looked at', () => {
  const other = Buffer.from('GIF89a and more');
  expect(withoutMetadata(other)).toBe(other);
  expect(['a.JPG', 'a.heic', 'b.tif', 'c.webp', 'd.png', 'e.avif'].every(isPhoto)).toBe(true);
  expect(['a.gif', 'a.svg', 'a.dng', 'a.pdf', 'jpg'].some(isPhoto)).toBe(false);
});
