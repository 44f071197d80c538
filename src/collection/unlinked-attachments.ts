import type { Attachment, Page } from '../notebook/index.ts';

/** An attachment in the list of a page. */
export interface ListedAttachment {
  name: string;
  /** Percent-encoded, without the base. */
  address: string;
  /** In bytes. */
  size: number;
}

const extensions = (names: string) => new Set(names.split(' '));
/** The sources from which people, Zim's plugins and other programs draw pictures. */
const sources = extensions(
  'svg svgz tex dot gv dia ditaa seq gnu gnuplot plt r ly abc puml plantuml mmd drawio excalidraw xcf kra psd ai eps',
);
const pictures = extensions('png jpg jpeg gif webp avif svg');
const byName = new Intl.Collator('en', { numeric: true });

/** A path without its extension, and the extension in lower case. */
function splitExtension(path: string): { stem: string; extension: string } {
  const [, stem = path, extension = ''] = /^(.*)\.([^./]*)$/s.exec(path) ?? [];
  return { stem, extension: extension.toLowerCase() };
}

/**
 * Finds the attachments that readers would miss because no page refers to them. If there are a picture and the source that it
 * was made from, with the same name in one folder, and pages use one of them, the other is left out.
 *
 * @param published all files that are published
 * @param used the files that pages refer to
 * @returns a function of a page that returns its list, in the order of names
 */
export function unlinkedAttachments(
  published: ReadonlySet<Attachment>,
  used: ReadonlySet<Attachment>,
): (page: Page) => ListedAttachment[] {
  const usedExtensions = Map.groupBy(
    [...used].map(({ path }) => splitExtension(path)),
    ({ stem }) => stem,
  );
  const belongsToUsed = ({ path }: Attachment) => {
    const { stem, extension } = splitExtension(path);
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
      .filter(attachment => published.has(attachment) && !used.has(attachment) && !belongsToUsed(attachment))
      .map(({ name, address, size }) => ({ name, address, size }))
      .sort((a, b) => byName.compare(a.name, b.name));
}
