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
 * is missing. With each, the labels that have an element of their own; so have the groups in them.
 */
const undivided: Partial<Record<string, readonly string[]>> = {
  theme: [],
  copy: ['button', 'wrap'],
  search: [],
  tasks: [],
} satisfies { [K in keyof Labels]?: (keyof Labels[K])[] };

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
    return [name, completeGroup(withoutRest(own, label, undivided[name]), label, missing)];
  });
  return Object.fromEntries(labels);
}

/** A group in a language without the labels that stand together, if one of them is missing. */
function withoutRest(own: Group, english: Group, alone: readonly string[] | undefined): Group {
  if (!alone) return own;
  const isAlone = (key: string) => alone.includes(key) || typeof english[key] === 'object';
  if (Object.keys(english).every(key => isAlone(key) || own[key] !== undefined)) return own;
  return Object.fromEntries(Object.entries(own).filter(([key]) => isAlone(key)));
}
