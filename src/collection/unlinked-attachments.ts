import type { Attachment, Page } from '../notebook/index.ts';

/** An attachment as a page lists it. */
export interface ListedAttachment {
  name: string;
  /** Percent-encoded, without the base. */
  address: string;
  /** In bytes. */
  size: number;
}

const extensions = (names: string) => new Set(names.split(' '));
/** What people, Zim's plugins and other programs draw pictures from. */
const sources = extensions(
  'svg svgz tex dot gv dia ditaa seq gnu gnuplot plt r ly abc puml plantuml mmd drawio excalidraw xcf kra psd ai eps',
);
const pictures = extensions('png jpg jpeg gif webp avif svg');
const byName = new Intl.Collator('en', { numeric: true });

/** A path without its extension, and that. */
function partsOf(path: string): { stem: string; extension: string } {
  const [, stem = path, extension = ''] = /^(.*)\.([^./]*)$/s.exec(path) ?? [];
  return { stem, extension: extension.toLowerCase() };
}

/**
 * The attachments that readers would not find, because no page links or shows them. What a picture was drawn from, or the
 * picture of a source, is not one where the other of the two is used: it is beside it, under the same name.
 *
 * @param published all files that are published
 * @param used those that pages link or show
 * @returns what each page is to list, in the order in which people count and spell
 */
export function unlinkedAttachments(
  published: ReadonlySet<Attachment>,
  used: ReadonlySet<Attachment>,
): (page: Page) => ListedAttachment[] {
  const usedExtensions = Map.groupBy(
    [...used].map(({ path }) => partsOf(path)),
    ({ stem }) => stem,
  );
  const belongs = ({ path }: Attachment) => {
    const { stem, extension } = partsOf(path);
    return usedExtensions
      .get(stem)
      ?.some(
        other =>
          (sources.has(extension) && pictures.has(other.extension)) ||
          (pictures.has(extension) && sources.has(other.extension)),
      );
  };
  return page =>
    page.attachments
      .filter(attachment => published.has(attachment) && !used.has(attachment) && !belongs(attachment))
      .map(({ name, address, size }) => ({ name, address, size }))
      .sort((a, b) => byName.compare(a.name, b.name));
}
