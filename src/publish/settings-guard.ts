import type { Page } from '../notebook/index.ts';
import type { PublishSettings } from '../settings/index.ts';
import { type Guard, NO_ATTACHMENTS, NOT_IN_ONLY } from './guard.ts';
import { readPatterns } from './pattern.ts';

/** The settings as a guard. It also decides which names may be shown, since a name alone can give something away. */
export interface SettingsGuard extends Guard {
  /** Whether `except` names it, or one of its tags. */
  refuses(name: string, tags?: string[]): boolean;
  /** Could the page be published, depending on its note? */
  mayPublish(page: Page): boolean;
  /** Whether it is in `only`, or there is no such setting. */
  wants(name: string, tags: string[]): boolean;
}

/** Holds back what the settings `only`, `except` and `attachments: none` say. */
export function settingsGuard({ only, except, attachments }: PublishSettings): SettingsGuard {
  const wanted = only && readPatterns(only);
  const refused = readPatterns(except);
  // A folder has no note, and so no path. `*` matches it all the same.
  const subjectOf = ({ name, file }: Page, tags: string[] = []) => ({ name, tags, path: file?.path ?? '' });
  return {
    page(page, { tags }) {
      const subject = subjectOf(page, tags);
      const by = refused.page(subject);
      if (by !== undefined) return { reason: by.startsWith('@') ? by : 'except' };
      if (!wanted || wanted.page(subject) !== undefined) return undefined;
      return { reason: NOT_IN_ONLY, alone: true };
    },
    file({ path }) {
      if (refused.file(path) !== undefined) return { reason: 'except' };
      return attachments === 'none' ? { reason: NO_ATTACHMENTS } : undefined;
    },
    mayPublish(page) {
      const subject = subjectOf(page);
      if (refused.page(subject) !== undefined) return false;
      return !only || only.some(pattern => pattern.startsWith('@')) || wanted?.page(subject) !== undefined;
    },
    refuses: (name, tags = []) => refused.page({ name, tags }) !== undefined,
    wants: (name, tags) => !wanted || wanted.page({ name, tags }) !== undefined,
  };
}
