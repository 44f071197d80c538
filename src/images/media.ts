import { decodeXML } from 'entities';
import { safeDecodeURIComponent } from '../address/index.ts';
import type { ImageMetadata } from '../html/index.ts';
import { type Attachment, type Notebook, readRegularFile } from '../notebook/index.ts';
import type { Pictures } from './pictures.ts';

/** By file extension. */
const kinds: Record<string, ImageMetadata['kind']> = {
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

/** Longest description for screen readers, in characters. */
const MAX_DESCRIPTION_LENGTH = 2000;
/** Larger SVG files, in bytes, are not searched for a description. */
const MAX_SVG_BYTES = 4_000_000;

/**
 * Metadata of the notebook's files, for `src/html`.
 *
 * @param pictures must be ready with a file before its metadata is requested
 * @returns a function of a file's percent-encoded address
 */
export function imageMetadata(notebook: Notebook, pictures: Pictures): (address: string) => ImageMetadata | undefined {
  // Markdown encodes characters of addresses that the notebook does not.
  const byAddress = new Map([...notebook.attachments.values()].map(file => [decodeURIComponent(file.address), file]));
  const known = new Map<string, ImageMetadata>();
  return address => {
    const attachment = byAddress.get(safeDecodeURIComponent(address));
    if (!attachment) return undefined;
    const metadata = known.get(address) ?? readMetadata(notebook, attachment, pictures);
    known.set(address, metadata);
    return metadata;
  };
}

function readMetadata(notebook: Notebook, attachment: Attachment, pictures: Pictures): ImageMetadata {
  const kind = kinds[extensionOf(attachment.path)];
  if (kind) return { kind, size: attachment.size };
  return { ...pictures.metadataOf(attachment), ...descriptionOf(notebook, attachment) };
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

/** Title and description in an SVG: the picture itself, or the drawing of the same name beside it. */
function descriptionOf(notebook: Notebook, attachment: Attachment): Pick<ImageMetadata, 'alt' | 'description'> {
  const source = notebook.attachments.get(attachment.path.replace(/\.[^./]+$/, '.svg'));
  if (!source || source.size > MAX_SVG_BYTES) return {};
  let svg: string;
  try {
    svg = readRegularFile(source.file).toString();
  } catch {
    return {};
  }
  // Only before the first group: Graphviz writes titles for all groups.
  const head = svg.slice(0, /<g[\s>]/.exec(svg)?.index);
  const textIn = (element: string) => {
    // bounded: from each place, only to the next `<`
    const text = new RegExp(`<${element}\\b[^<>]*>([^<]*)</${element}>`).exec(head)?.[1];
    return text ? decodeXML(text).replace(/\s+/g, ' ').trim() : undefined;
  };
  return { alt: textIn('title'), description: textIn('desc')?.slice(0, MAX_DESCRIPTION_LENGTH) };
}
