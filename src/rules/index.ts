/** The room of the messages about a notebook. */
import { exportRules } from './export.ts';
import { filesRules } from './files.ts';
import { notesRules } from './notes.ts';
import { settingsRules } from './settings.ts';

export type { MessageRule, Severity } from './rule.ts';

/** All messages. The keys are the rule ids in messages, and for `--strict`. */
export const rules = { ...settingsRules, ...filesRules, ...notesRules, ...exportRules };

/** The id of a rule in {@link rules}. */
export type RuleId = keyof typeof rules;
