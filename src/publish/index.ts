/** The gate: the room that decides which pages, files and parts of pages are published. */
export { gateOf, type HeldBack, type Published, publish, readFacts } from './publish.ts';
export { secretGuard } from './secret-guard.ts';
export { settingsGuard } from './settings-guard.ts';
export { unmatchedPatterns } from './unmatched-patterns.ts';
export { type Decisions, visibleBy } from './visible.ts';
export { type Marks, readMarks, withheldNames } from './withheld-names.ts';
