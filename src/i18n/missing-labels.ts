import { english } from './labels/english.ts';
import type { Labels, Translation, Words } from './labels/labels.ts';

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
  const labels = completeGroup(translation as Group, english as unknown as Group, missing);
  return { labels: labels as unknown as Labels, missing };
}

function completeGroup(translated: Group, complete: Group, missing: Set<string>): Group {
  const labels = Object.entries(complete).map(([name, label]) => {
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
function withoutRest(own: Group, complete: Group, alone: readonly string[] | undefined): Group {
  if (!alone) return own;
  const isAlone = (key: string) => alone.includes(key) || typeof complete[key] === 'object';
  if (Object.keys(complete).every(key => isAlone(key) || own[key] !== undefined)) return own;
  return Object.fromEntries(Object.entries(own).filter(([key]) => isAlone(key)));
}

/** The words of a language as a region of it says them. */
export const mergeWords = (words: Words, ofRegion: Words): Words => mergeGroups(words as Group, ofRegion as Group);

function mergeGroups(group: Group, other: Group): Group {
  const changed = Object.entries(other).map(([name, label]) => [
    name,
    typeof label === 'object' ? mergeGroups(group[name] as Group, label) : label,
  ]);
  return { ...group, ...Object.fromEntries(changed) };
}
