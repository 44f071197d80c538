import { safeDecodeURIComponent, withBase } from '../../address/index.ts';
import type { Redirects } from '../../collection/index.ts';
import type { SiteHeaders } from '../../security/index.ts';

/** Redirects as servers need them: the requested path is decoded, and the target is percent-encoded. */
export interface ServerRules {
  /** Path of the site on the server, with `/` at both ends. */
  base: string;
  moved: { from: string; to: string }[];
  /** Folders of files; paths below stay the same. */
  folders: { from: string; to: string; decodedTo: string }[];
  gone: string[];
  /** The settings that the headers of the site depend on. */
  headers?: SiteHeaders;
}

/** The redirects of a site for the configuration of a server. */
export function serverRules({ former, short, folders, gone }: Redirects, base: string): ServerRules {
  const root = safeDecodeURIComponent(base).replace(/\/$/, '');
  // What a configuration might take for a variable is encoded too.
  const target = (address: string) => withBase(address, base).replaceAll('$', '%24');
  return {
    base: `${root}/`,
    moved: [...former, ...short].map(([from, to]) => ({ from: root + from, to: target(to) })),
    folders: folders.map(([from, to]) => ({
      from: root + safeDecodeURIComponent(from),
      to: target(safeDecodeURIComponent(to)).replace(/[?#]/g, encodeURIComponent),
      decodedTo: root + safeDecodeURIComponent(to),
    })),
    gone: gone.map(from => root + from),
  };
}

/** A text for a configuration, between double quotes, in which `\` keeps its meaning only before some characters. */
export const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** A text that a regular expression takes literally. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|#/-]/g, '\\$&');
