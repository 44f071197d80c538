import { readFileSync, statSync } from 'node:fs';
import { decodeXML } from 'entities';
import { safeDecodeURIComponent } from '../address/index.ts';
import type { ImageMetadata } from '../html/index.ts';
import type { Attachment, Notebook } from '../notebook/index.ts';
import type { Pictures } from './pictures.ts';

const KINDS: Record<string, ImageMetadata['kind']> = {
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

/** As much as anyone listens to, in characters. */
const longestDescription = 2000;

/**
 * What `src/html` wants to know of the notebook's files.
 *
 * @param pictures must be ready with a file before it is asked for
 */
export function imageMetadata(notebook: Notebook, pictures: Pictures): (address: string) => ImageMetadata | undefined {
  // Markdown encodes the letters in an address that the notebook leaves as they are.
  const byAddress = new Map([...notebook.attachments.values()].map(file => [decodeURIComponent(file.address), file]));
  const known = new Map<string, ImageMetadata>();
  return address => {
    const attachment = byAddress.get(safeDecodeURIComponent(address));
    if (!attachment) return undefined;
    const facts = known.get(address) ?? readFacts(notebook, attachment, pictures);
    known.set(address, facts);
    return facts;
  };
}

function readFacts(notebook: Notebook, attachment: Attachment, pictures: Pictures): ImageMetadata {
  const kind = KINDS[extensionOf(attachment.path)];
  if (kind) return { kind, size: attachment.size };
  return { ...pictures.metadataOf(attachment), ...described(notebook, attachment) };
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

/** The title and description of an SVG: of the picture itself, or of the drawing beside it that it was made from. */
function described(notebook: Notebook, attachment: Attachment): Pick<ImageMetadata, 'alt' | 'description'> {
  const source = notebook.attachments.get(attachment.path.replace(/\.[^./]+$/, '.svg'));
  if (!source || statSync(source.file).size > 4_000_000) return {};
  const svg = readFileSync(source.file, 'utf8');
  // The parts of a drawing can have titles of their own, as Graphviz gives them to all groups.
  const head = svg.slice(0, /<g[\s>]/.exec(svg)?.index);
  const words = (element: string) => {
    const text = new RegExp(`<${element}\\b[^>]*>([^<]*)</${element}>`).exec(head)?.[1];
    return text ? decodeXML(text).replace(/\s+/g, ' ').trim() : undefined;
  };
  return { alt: words('title'), description: words('desc')?.slice(0, longestDescription) };
}
