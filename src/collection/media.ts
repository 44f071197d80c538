import { readFileSync, statSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { ImageFacts } from '../html/index.ts';
import type { Attachment, Notebook } from '../notebook/index.ts';

const KINDS: Record<string, ImageFacts['kind']> = {
  mp4: 'video',
  webm: 'video',
  ogv: 'video',
  mov: 'video',
  m4v: 'video',
  mp3: 'audio',
  ogg: 'audio',
  oga: 'audio',
  opus: 'audio',
  wav: 'audio',
  flac: 'audio',
  m4a: 'audio',
  pdf: 'pdf',
};

/** What `src/html` wants to know of the notebook's files, read when first asked for. */
export function factsOf(notebook: Notebook): (address: string) => ImageFacts | undefined {
  const byAddress = new Map([...notebook.attachments.values()].map(file => [file.address, file]));
  const known = new Map<string, ImageFacts>();
  return address => {
    const attachment = byAddress.get(address);
    if (!attachment) return undefined;
    const facts = known.get(address) ?? readFacts(notebook, attachment);
    known.set(address, facts);
    return facts;
  };
}

function readFacts(notebook: Notebook, attachment: Attachment): ImageFacts {
  const kind = KINDS[extensionOf(attachment.path)] ?? 'image';
  return kind === 'image' ? { kind, ...sizeOf(attachment), ...described(notebook, attachment) } : { kind };
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

/** In pixels, turned as the camera says; nothing for what is no picture. */
function sizeOf(attachment: Attachment): Pick<ImageFacts, 'width' | 'height'> {
  try {
    const { width, height, orientation = 1 } = imageSize(readFileSync(attachment.file));
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return {};
  }
}

/** The title and description of an SVG: of the picture itself, or of the drawing beside it that it was made from. */
function described(notebook: Notebook, attachment: Attachment): Pick<ImageFacts, 'alt' | 'description'> {
  const source = notebook.attachments.get(attachment.path.replace(/\.[^./]+$/, '.svg'));
  if (!source || statSync(source.file).size > 4_000_000) return {};
  const svg = readFileSync(source.file, 'utf8');
  const words = (element: string) => {
    const text = new RegExp(`<${element}\\b[^>]*>([^<]*)</${element}>`).exec(svg)?.[1];
    return text ? decodeEntities(text).replace(/\s+/g, ' ').trim() : undefined;
  };
  return { alt: words('title'), description: words('desc') };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five references that XML itself has, and those by number. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
