import type { Metadata, OutputInfo, Sharp, WebpOptions } from 'sharp';
import { loadSharp, sharpVersion } from './sharp.ts';

/** Part of the cache key; increase the number when versions are to look different. */
export const cacheVersion = (): string => `5 ${sharpVersion()}`;

/** In pixels. A note is at most 656 CSS pixels wide; these serve it on screens with a pixel ratio of up to 2. */
const widths = [480, 960, 1440];
/** A picture is encoded in its own width only up to this width, in pixels, and if that saves a fifth of its bytes. */
const MAX_OWN_WIDTH = 2880;
const WORTHWHILE = 0.8;
/**
 * If its own width is greater than all of {@link widths}, it must also have more than so many bytes. Hardly any screen loads
 * it then, but encoding it takes longer than all others together.
 */
const LARGE_FILE = 1_000_000;
/**
 * From this width on, in pixels, a picture is shown with several pixels to a CSS pixel. Then nobody sees that colours have
 * half the resolution of brightness; and to encode them sharply takes twice the time. On narrower ones, thin lines in bright
 * colours on a dark background would lose their brightness.
 */
const DENSE = 1200;
/** Between 0 and 6. A higher one takes twice the time for a tenth fewer bytes. */
const EFFORT = 2;
/** WebP's limit for both sides, in pixels. */
const MAX_SIDE = 16_383;

/**
 * Pictures with more pixels get no versions: a file of a megabyte can stand for a gigabyte of memory. The cameras of phones
 * have 108 megapixels at most, but for a mode that hardly anybody uses.
 */
export const limits = { failOn: 'error', limitInputPixels: 120_000_000 } as const;

/** A picture in one width. */
export interface Version {
  /** In pixels. */
  width: number;
  data: Buffer;
}

/**
 * Makes smaller versions of a picture as WebP, rotated by its EXIF data. Each has fewer bytes than all wider ones
 * and than the picture itself, so the result can be empty. Animated pictures get no versions. Of the pages of a TIFF, only
 * the first one counts.
 *
 * @param content of a PNG, JPEG, WebP, GIF or TIFF file
 * @param needed whether browsers do not show the picture itself: then there is at least one version, however large
 * @returns the widest first
 * @throws sharp's error for other formats and broken files
 */
export async function makeVersions(content: Buffer, needed = false): Promise<Version[]> {
  const sharp = await loadSharp();
  const metadata = await readMetadata(content);
  const { width, height } = metadata.autoOrient;
  if (isAnimated(content, metadata)) return [];
  const ownLimit = needed || content.length > LARGE_FILE ? MAX_OWN_WIDTH : Math.max(...widths);
  const versions: Version[] = [];
  let pixels: Pixels | undefined;
  let smallest = needed ? Number.POSITIVE_INFINITY : content.length;
  for (const wanted of [width, ...widths.toReversed()]) {
    const isOwnWidth = wanted === width;
    if (isOwnWidth ? width > ownLimit : wanted >= width) continue;
    if (Math.max(wanted, (wanted * height) / width) > MAX_SIDE) continue;
    // Each version is made from the wider one: only the first has to be decoded.
    pixels = await resize(pixels ? sharp(...pixels) : sharp(content, limits).autoOrient(), wanted);
    const data = isDrawing(metadata) ? await encodeDrawing(pixels, isOwnWidth) : await encode(pixels, metadata);
    if (data.length >= (isOwnWidth ? smallest * WORTHWHILE : smallest)) continue;
    versions.push({ width: wanted, data });
    smallest = data.length;
  }
  return versions;
}

/**
 * What a picture says about itself at its beginning.
 *
 * @throws sharp's error for other formats and files that are broken there
 */
export async function readMetadata(content: Buffer): Promise<Metadata> {
  const sharp = await loadSharp();
  return sharp(content, limits).metadata();
}

/** Whether it has several frames. libvips does not see those of an animated PNG, which has an `acTL` chunk before its data. */
function isAnimated(content: Buffer, { format, pages = 1 }: Metadata): boolean {
  if (format === 'tiff') return false;
  if (format !== 'png') return pages > 1;
  const animation = content.indexOf('acTL');
  return animation > 0 && animation < content.indexOf('IDAT');
}

/** A decoded picture, as arguments of `sharp()`. */
type Pixels = [data: Buffer, options: { raw: Pick<OutputInfo, 'width' | 'height' | 'channels'> }];

async function resize(picture: Sharp, width: number): Promise<Pixels> {
  const { data, info } = await picture.resize({ width }).raw().toBuffer({ resolveWithObject: true });
  return [data, { raw: { width: info.width, height: info.height, channels: info.channels } }];
}

/** Whether it has a palette, as drawings and many screenshots do. */
const isDrawing = ({ format, isPalette }: Metadata) => format === 'gif' || isPalette === true;

/**
 * Encodes a drawing without loss, so that lines and letters stay crisp. In another width than its own it has many more
 * colours, which are reduced to a palette. To look for the best palette would take three times as long, and nobody sees it.
 */
async function encodeDrawing(pixels: Pixels, isOwnWidth: boolean): Promise<Buffer> {
  const sharp = await loadSharp();
  const palette = { palette: true, dither: 0, effort: 1, compressionLevel: 0 };
  const picture = sharp(...pixels);
  const drawing = isOwnWidth ? picture : sharp(await picture.png(palette).toBuffer());
  return drawing.webp({ lossless: true, effort: EFFORT }).toBuffer();
}

/** Encodes a photo. Others, such as screenshots, get a higher quality and, where it can be seen, sharp colours. */
async function encode(pixels: Pixels, { format }: Metadata): Promise<Buffer> {
  const sharp = await loadSharp();
  const [, { raw }] = pixels;
  const crisp = { quality: 90, smartSubsample: raw.width < DENSE };
  const options: WebpOptions = { effort: EFFORT, ...(format === 'jpeg' ? { quality: 80 } : crisp) };
  return sharp(...pixels)
    .webp(options)
    .toBuffer();
}
