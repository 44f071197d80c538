/** Moves the focus to the search field; undefined on pages without one. Set by `start.ts`, called by keyboard shortcuts. */
export const search: { open: (() => void) | undefined } = { open: undefined };
