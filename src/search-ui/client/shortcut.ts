/** What the keys for searching do; nothing as long as there is no search. */
export const search: { open: (() => void) | undefined } = { open: undefined };
