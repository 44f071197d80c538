import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeVersions } from '../../src/images/versions.ts';

/** A smooth picture, like a photo. */
function photo(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let index = 0; index < data.length; index++) {
    const pixel = Math.floor(index / 3);
    const wave = Math.sin((pixel % width) / 37 + (index % 3)) * Math.cos(pixel / width / 23);
    data[index] = 128 + 100 * wave + ((index * 7919) % 13);
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Text in one colour on another. */
function drawing(width: number, height: number): Sharp {
  const lines = Array.from(
    { length: height / 20 },
    (_, line) => `<text x="9" y="${line * 20}">Line ${line}, ${'pod '.repeat(width / 40)}</text>`,
  );
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${lines.join('')}</svg>`),
  ).flatten({ background: '#fff' });
}

const sizesOf = async (content: Buffer) =>
  Promise.all(
    (await makeVersions(content)).map(async ({ width, data }) => {
      const metadata = await sharp(data).metadata();
      expect(metadata.format).toBe('webp');
      expect(metadata.width).toBe(width);
      return `${width} × ${metadata.height}`;
    }),
  );

describe('a picture gets the widths below its own', () => {
  test('and its own, if WebP saves a fifth', async () => {
    expect(await sizesOf(await photo(1400, 700).jpeg({ quality: 95 }).toBuffer())).toEqual([
      '1400 × 700',
      '960 × 480',
      '480 × 240',
    ]);
  });

  test('and its own beyond the widest of them, if the file has more than a megabyte', async () => {
    const large = await photo(2000, 1000).png().toBuffer();
    const small = await photo(2000, 1000).jpeg({ quality: 95 }).toBuffer();
    expect([large.length > 1_000_000, small.length > 1_000_000]).toEqual([true, false]);
    expect(await sizesOf(large)).toEqual(['2000 × 1000', '1440 × 720', '960 × 480', '480 × 240']);
    expect(await sizesOf(small)).toEqual(['1440 × 720', '960 × 480', '480 × 240']);
  });

  test('and its own beyond the widest of them, if browsers do not show the picture itself', async () => {
    const scan = await photo(1600, 100).tiff({ compression: 'lzw' }).toBuffer();
    expect((await makeVersions(scan, true)).map(({ width }) => width)).toEqual([1600, 1440, 960, 480]);
  });

  test('without its own, if the file is small already', async () => {
    expect(await sizesOf(await photo(1200, 600).webp({ quality: 60 }).toBuffer())).not.toContain('1200 × 600');
  });

  test('without its own, if it is wider than any screen', async () => {
    const widths = (await makeVersions(await photo(3000, 300).jpeg({ quality: 100 }).toBuffer())).map(v => v.width);
    expect(widths).toEqual([1440, 960, 480]);
  });

  test('rotated by its EXIF data', async () => {
    const content = await photo(1000, 500).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
    expect(await sizesOf(content)).toEqual(['500 × 1000', '480 × 960']);
  });

  test("up to WebP's limit, 16,383 pixels high", async () => {
    expect(await sizesOf(await photo(500, 17_000).jpeg({ quality: 100 }).toBuffer())).toEqual(['480 × 16320']);
  });
});

test('a picture with more than 120 million pixels gets no versions, however small its file is', async () => {
  const content = await drawing(10, 10).png().toBuffer();
  const claiming = (width: number, height: number) => {
    const claim = Buffer.from(content);
    claim.writeUInt32BE(width, 16);
    claim.writeUInt32BE(height, 20);
    claim.writeUInt32BE(crc32(claim.subarray(12, 29)), 29);
    return makeVersions(claim);
  };
  await expect(claiming(12_000, 10_001)).rejects.toThrow('Input image exceeds pixel limit');
  await expect(claiming(12_000, 10_000)).rejects.not.toThrow('limit');
});

test('each version is smaller than all wider ones and the picture', async () => {
  for (const content of [
    await photo(1600, 800).jpeg().toBuffer(),
    await drawing(1600, 800).png({ palette: true }).toBuffer(),
    await drawing(1600, 800).png().toBuffer(),
  ]) {
    const bytes = (await makeVersions(content)).map(({ data }) => data.length);
    expect(bytes).toEqual(bytes.toSorted((a, b) => b - a));
    expect(Math.max(...bytes)).toBeLessThan(content.length);
  }
});

test('a picture with a palette keeps each pixel in its own width', async () => {
  const content = await drawing(1200, 600).png({ palette: true, compressionLevel: 0 }).toBuffer();
  const own = (await makeVersions(content)).find(({ width }) => width === 1200);
  const pixels = (data: Buffer | undefined) => sharp(data).removeAlpha().raw().toBuffer();
  expect((await pixels(own?.data)).equals(await pixels(content))).toBe(true);
});

test('a picture with a palette has one in all widths, with colours as they were', async () => {
  const content = await photo(1600, 60).png({ palette: true, compressionLevel: 0 }).toBuffer();
  const versions = await makeVersions(content);
  expect(versions.map(({ width }) => width)).toEqual([1440, 960, 480]);
  const pixelsOf = (picture: Sharp) => picture.removeAlpha().raw().toBuffer();
  const coloursIn = (pixels: Buffer) =>
    new Set(Array.from({ length: pixels.length / 3 }, (_, i) => pixels.readUIntBE(3 * i, 3))).size;
  for (const { width, data } of versions) {
    const pixels = await pixelsOf(sharp(data));
    const resized = await pixelsOf(sharp(content).resize({ width }));
    expect(coloursIn(resized)).toBeGreaterThan(256);
    expect(coloursIn(pixels)).toBeLessThanOrEqual(256);
    const difference = pixels.reduce((sum, value, i) => sum + Math.abs(value - (resized[i] ?? 0)), 0) / pixels.length;
    expect(difference).toBeLessThan(8);
  }
});

describe('animated pictures get no versions', () => {
  const frames = [drawing(1200, 40), drawing(1200, 40).negate()];
  test.each(['gif', 'webp'] as const)('%s', async format => {
    const pages = await Promise.all(frames.map(frame => frame.png().toBuffer()));
    const content = await sharp(pages, { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
    expect(await makeVersions(content)).toEqual([]);
    expect(await makeVersions(await sharp(content).toFormat(format).toBuffer())).not.toEqual([]);
  });

  test('png', async () => {
    const still = await drawing(1200, 600).png({ compressionLevel: 0 }).toBuffer();
    // Between header and data, as in https://www.w3.org/TR/png-3/#acTL-chunk: one frame, played for ever.
    const chunk = Buffer.from('00000008 6163544c 00000001 00000000 b92d6d88'.replaceAll(' ', ''), 'hex');
    expect(await makeVersions(still)).not.toEqual([]);
    expect(await makeVersions(Buffer.concat([still.subarray(0, 33), chunk, still.subarray(33)]))).toEqual([]);
  });
});

test.each([
  ['no picture', Buffer.from('plain text')],
  ['nothing', Buffer.alloc(0)],
])('%s is refused', async (_, content) => {
  await expect(makeVersions(content)).rejects.toThrow(/^Input [Bb]uffer/);
});
