/** An error that the user can correct: shown as one line, without a stack. The exit code is 2. */
export class UsageError extends Error {}

/** A failure that is no fault of the program: its message says everything, and the exit code is 1. */
export class CommandError extends Error {}
