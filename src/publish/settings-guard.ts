import type { Page } from '../notebook/index.ts';
import type { PublishSettings } from '../settings/index.ts';
import { type Guard, NO_ATTACHMENTS, NOT_IN_ONLY } from './guard.ts';
import { readPatterns } from './pattern.ts';

/** The settings as a guard. It also decides which names may be shown, since a name alone can give something away. */
export interface SettingsGuard extends Guard {
  /** Does `except` name it? */
  refuses(name: string): boolean;
  /** Could the page be published, depending on its note? */
  mayPublish(page: Page): boolean;
  /** Is it in `only`, or is there no such setting? */
  wants(name: string, tags: string[]): boolean;
}

/** Holds back what the settings `only`, `except` and `attachments: none` say. */
export function settingsGuard({ only, except, attachments }: PublishSettings): SettingsGuard {
  const wanted = only && readPatterns(only);
  const refused = readPatterns(except);
  return {
    page({ name, file }, { tags }) {
      const path = file?.path ?? '';
      const by = refused.name(name) ?? refused.tag(tags) ?? refused.file(path);
      if (by !== undefined) return { reason: by.startsWith('@') ? by : 'except' };
      if (!wanted || (wanted.name(name) ?? wanted.tag(tags) ?? wanted.file(path)) !== undefined) return undefined;
      return { reason: NOT_IN_ONLY, alone: true };
    },
    file({ path }) {
      if (refused.file(path) !== undefined) return { reason: 'except' };
      return attachments === 'none' ? { reason: NO_ATTACHMENTS } : undefined;
    },
    mayPublish({ name, file }) {
      const path = file?.path ?? '';
      if ((refused.name(name) ?? refused.file(path)) !== undefined) return false;
      return (
        !only ||
        only.some(pattern => pattern.startsWith('@')) ||
        (wanted?.name(name) ?? wanted?.file(path)) !== undefined
      );
    },
    refuses: name => refused.name(name) !== undefined,
    wants: (name, tags) => !wanted || (wanted.name(name) ?? wanted.tag(tags)) !== undefined,
  };
}
