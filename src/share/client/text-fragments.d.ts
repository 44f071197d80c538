/** The part of the package that we use. It has no types of its own. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  /** The parts of a text directive, not percent-encoded. */
  interface TextFragment {
    prefix?: string;
    textStart: string;
    textEnd?: string;
    suffix?: string;
  }
  /** @returns status 0 and a fragment that finds this range and no other on the page; or another status */
  export function generateFragmentFromRange(range: Range): { status: number; fragment?: TextFragment };
  /** How long the search for a unique fragment may take. */
  export function setTimeout(milliseconds: number): void;
}
