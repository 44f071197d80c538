import sharp, { type Metadata, type WebpOptions } from 'sharp';

/** Changes with whatever decides what the versions look like. */
export const recipe = `1 ${sharp.versions.sharp}`;

/** A note is 656 pixels wide at most: these do for it, on screens of up to two pixels for each. */
const widths = [480, 960, 1440];
/** A picture in its own width is made again only up to here, and where that saves a fifth. */
const widest = 2880;
const worthwhile = 0.8;
/** The format's own limit, for both sides. */
const longestSide = 16_383;

/** A picture in another width. */
export interface Version {
  /** In pixels. */
  width: number;
  data: Buffer;
}

/**
 * Makes smaller versions of a picture, as WebP, turned as the camera says. Each is smaller, in bytes, than all that are
 * wider, and than the picture itself; so there can be none. Drawings and animated pictures get none.
 *
 * @param content a PNG, JPEG, WebP or GIF file
 * @returns the widest first
 * @throws what sharp says of a file that is none of these, or broken
 */
export async function makeVersions(content: Buffer): Promise<Version[]> {
  const metadata = await sharp(content, { failOn: 'error' }).metadata();
  const { width, height } = metadata.autoOrient;
  if (isAnimated(content, metadata)) return [];
  const versions: Version[] = [];
  let smallest = content.length;
  for (const wanted of [width, ...widths.toReversed()]) {
    const own = wanted === width;
    if (own ? width > widest : wanted >= width) continue;
    if (Math.max(wanted, (wanted * height) / width) > longestSide) continue;
    const data = await encode(content, metadata, own ? undefined : wanted);
    if (data.length >= (own ? smallest * worthwhile : smallest)) continue;
    versions.push({ width: wanted, data });
    smallest = data.length;
  }
  return versions;
}

/** More than one frame; libvips does not see those of a PNG, which has this chunk before its data. */
function isAnimated(content: Buffer, { format, pages = 1 }: Metadata): boolean {
  if (format !== 'png') return pages > 1;
  const animation = content.indexOf('acTL');
  return animation > 0 && animation < content.indexOf('IDAT');
}

/**
 * A photo loses what nobody sees. Drawings and text stay crisp: what has few colours keeps few, each pixel as it is;
 * the rest is kept at a higher quality, with its colours as sharp as its brightness.
 */
async function encode(content: Buffer, { format, isPalette }: Metadata, width: number | undefined): Promise<Buffer> {
  const picture = sharp(content, { failOn: 'error' }).autoOrient().resize({ width });
  if (format === 'gif' || isPalette) {
    const few = width ? sharp(await picture.png({ palette: true, dither: 0 }).toBuffer()) : picture;
    return few.webp({ lossless: true }).toBuffer();
  }
  const options: WebpOptions = format === 'jpeg' ? { quality: 80 } : { quality: 90, smartSubsample: true };
  return picture.webp(options).toBuffer();
}
