import type { Attributes } from '../settings/index.ts';

/** A picture of the site. */
export interface SitePicture {
  /** Without the base. */
  address: string;
  /** In pixels, if it is known. */
  width?: number;
  height?: number;
}

/** What pages show of the files that settings name. */
export interface Appearance {
  /** The picture before the title. */
  logo?: { light: SitePicture; dark?: SitePicture; alt: string; replacesTitle: boolean };
  /** The icon, if it is not Zimlight's. */
  favicon?: { address: string; type: string };
  /** Address of the style sheet of the settings. */
  stylesheet?: string;
  /** The attributes of the elements of scripts; the address of a file is without the base. */
  scripts: { src: string; isOwn: boolean; attrs: Attributes }[];
  /** What the author's scripts and elements add to the content security policy: directive → origins and hashes. */
  contentSources: Record<string, string[]>;
}
