import { parentName } from '../address/index.ts';
import { pageNameKey, type Visible } from '../notebook/index.ts';
import type { PublishSettings } from '../settings/index.ts';
import { foldCase } from './pattern.ts';
import { settingsGuard } from './settings-guard.ts';

/** What the gate decided, as data that another thread can be given. */
export interface Decisions {
  settings: PublishSettings;
  /** Names of all pages that are published, folders included. */
  names: Set<string>;
  /** Names of the pages that links may lead to: not those that are published as folders, without their notes. */
  pages: Set<string>;
  /** Paths of the files that pages may use. */
  files: Set<string>;
  /** {@link pageNameKey} of the pages that are not published. */
  hidden: Set<string>;
  /** {@link pageNameKey} of the former names that must not be shown, although their pages are published now. */
  withheld: ReadonlySet<string>;
  /** The names by which a text could mention what is held back, without their case and Unicode form. */
  heldBack: string[];
  /** Tags of pages that have any, by name. */
  tags: Map<string, string[]>;
}

/** What the site may show, according to what the gate decided. */
export function visibleBy({ settings, names, pages, files, hidden, withheld, heldBack, tags }: Decisions): Visible {
  const { refuses, wants } = settingsGuard(settings);
  const hides = (name: string): boolean =>
    name !== '' && (refuses(name) || hidden.has(pageNameKey(name)) || hides(parentName(name)));
  return {
    has: target => ('children' in target ? pages.has(target.name) : files.has(target.path)),
    hides,
    mentions(text) {
      const folded = foldCase(text);
      return heldBack.some(name => folded.includes(name));
    },
    mayName(name, page) {
      if (names.has(name)) return true;
      if (withheld.has(pageNameKey(name)) || hides(name)) return false;
      return wants(name, (page && tags.get(page.name)) ?? []);
    },
  };
}
