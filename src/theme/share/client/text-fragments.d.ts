/** What we use of the package, which has no types of its own. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  /** The parts of a text directive, not encoded. */
  interface TextFragment {
    prefix?: string;
    textStart: string;
    textEnd?: string;
    suffix?: string;
  }
  /** @returns status 0 and a fragment that finds this range and no other on the page; else another status */
  export function generateFragmentFromRange(range: Range): { status: number; fragment?: TextFragment };
  export function setTimeout(milliseconds: number): void;
}
