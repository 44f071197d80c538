import {
  generateFragmentFromRange,
  setTimeout as setSearchTimeout,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { textDirective } from '../../address/index.ts';

/** A link to a block holds its first words only: edits behind them do not break it. */
const MAX_WORDS = 8;

// How long the library may look for other occurrences of the words, in milliseconds. Most pages take a tenth of this.
setSearchTimeout(2000);

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * The fragment of a link to some of the note's text: a text directive, and before it the id of the heading above, which
 * the link leads to once the text has changed.
 *
 * @returns with its `#`; without a directive if the text cannot be told from other text; empty if there is no heading,
 *   either
 */
export function hashOfRange(note: Element, range: Range): string {
  const heading = [...note.querySelectorAll(':is(h1, h2, h3, h4, h5, h6)[id]')].findLast(
    heading => range.comparePoint(heading, 0) < 0,
  );
  const found = withEverythingShown(() => generateFragmentFromRange(range)).fragment;
  const hash = (heading ? encodeURIComponent(heading.id) : '') + (found ? `:~:${textDirective(found)}` : '');
  return hash && `#${hash}`;
}

/** The same for a block: its id, or the id of the picture that it consists of, or else its first words. */
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
 * Runs a function while everything on the page is shown. The same words may occur earlier in a part that is hidden in this
 * window but shown in another reader's, and the directive must tell them apart. The browser draws nothing meanwhile.
 */
function withEverythingShown<Result>(run: () => Result): Result {
  const { classList } = document.documentElement;
  classList.add('all-shown');
  try {
    return run();
  } finally {
    classList.remove('all-shown');
  }
}

/**
 * The first words of a block, without lists in it and without elements that the site added. They stop at a line break: in
 * preformatted text after the first word, elsewhere after the third.
 */
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
      if (count === MAX_WORDS) return range;
    }
  }
  return count > 0 ? range : undefined;
}
