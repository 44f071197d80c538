import {
  generateFragmentFromRange,
  setTimeout as setPatience,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { directive } from './directive.ts';

/** So many words say which block is meant; what is changed behind them does not break the link. */
const WORDS = 8;

/** For how long other words like them are looked for, in milliseconds; on most pages it takes a tenth of this. */
setPatience(2000);

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * The fragment of an address that leads to some of the note's words: the words themselves, and before them the id of the
 * heading above, to which the link leads once the words have changed.
 *
 * @returns with its `#`; only the heading's where nothing tells the words from others; nothing where there is none
 */
export function hashOfRange(note: Element, range: Range): string {
  const heading = [...note.querySelectorAll(':is(h1, h2, h3, h4, h5, h6)[id]')].findLast(
    heading => range.comparePoint(heading, 0) < 0,
  );
  const words = withEverythingShown(() => generateFragmentFromRange(range)).fragment;
  const hash = (heading ? encodeURIComponent(heading.id) : '') + (words ? `:~:${directive(words)}` : '');
  return hash && `#${hash}`;
}

/** {@link hashOfRange} for a block: by its first words, or by its id where it has one, or has nothing but a picture. */
export function hashOfBlock(note: Element, block: Element): string {
  const range = firstWords(block);
  const id = block.id || (!range && block.querySelector('[id]')?.id);
  if (id) return `#${encodeURIComponent(id)}`;
  if (range) return hashOfRange(note, range);
  const whole = document.createRange();
  whole.selectNode(block);
  return hashOfRange(note, whole);
}

/**
 * Words that one reader's window does not show may stand in another's, and there come first: while we look for others
 * like them, all is shown. The browser draws nothing meanwhile.
 */
function withEverythingShown<Result>(look: () => Result): Result {
  const { classList } = document.documentElement;
  classList.add('all-shown');
  try {
    return look();
  } finally {
    classList.remove('all-shown');
  }
}

/** The first words of a block: not those of lists in it, nothing that the site added, and but one line, if it says enough. */
function firstWords(block: Element): Range | undefined {
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node =>
    node instanceof Element && node.matches('[data-generated], ul, ol, svg, math')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let count = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (count > 2 && text.nodeName === 'BR') return range;
    if (!(text instanceof Text)) continue;
    for (const { index, segment, isWordLike } of segmenter.segment(text.data)) {
      if (count > 0 && segment.includes('\n') && text.parentElement?.closest('pre')) return range;
      if (!isWordLike) continue;
      if (count === 0) range.setStart(text, index);
      range.setEnd(text, index + segment.length);
      count += 1;
      if (count === WORDS) return range;
    }
  }
  return count > 0 ? range : undefined;
}
