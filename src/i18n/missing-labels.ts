import { en } from './labels/en.ts';
import type { Labels, Translation } from './labels/labels.ts';

/** Labels in a language, with English ones in place of those that it lacks. */
export interface CompletedTranslation {
  labels: Labels;
  /** The English ones. */
  missing: ReadonlySet<string>;
}

/**
 * Groups whose labels stand together in one element, which can be in one language only: all of them are in English if one
 * is missing.
 */
const undivided = new Set<string>(['theme', 'copy', 'search', 'tasks'] satisfies (keyof Labels)[]);

type Group = { [name: string]: string | Group | undefined };

/** Puts English labels in place of missing ones. */
export function completeLabels(translation: Translation): CompletedTranslation {
  const missing = new Set<string>();
  const labels = completeGroup(translation as Group, en as unknown as Group, missing);
  return { labels: labels as unknown as Labels, missing };
}

function completeGroup(translated: Group, english: Group, missing: Set<string>): Group {
  const labels = Object.entries(english).map(([name, label]) => {
    const found = translated[name];
    if (typeof label !== 'object') {
      if (found === undefined) missing.add(label as string);
      return [name, found ?? label];
    }
    const own = (found ?? {}) as Group;
    const isUsed = !undivided.has(name) || Object.keys(label).every(key => own[key] !== undefined);
    return [name, completeGroup(isUsed ? own : {}, label, missing)];
  });
  return Object.fromEntries(labels);
}
