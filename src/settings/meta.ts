import 'zod';

/** A command-line option that takes precedence over the setting in the file. */
interface Flag {
  /** Without the dashes. */
  name: string;
  /** Another name, from before. */
  alias?: string;
  /** Stands for the value in the help. */
  value: string;
  commands: ('build' | 'check' | 'dev')[];
}

declare module 'zod' {
  interface GlobalMeta {
    flag?: Flag;
    /** A line of the file, or several, with a usual value. */
    example?: string;
    /** Names of the same thing in other programs, and what it may be taken for. */
    alsoCalled?: string[];
  }
}
