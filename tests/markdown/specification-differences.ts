/** What CommonMark and GFM say otherwise than Zimlight, on purpose: why, and in which of their examples. */
export interface Difference {
  reason: string;
  examples: string[];
}

const commonMark = (...numbers: number[]) => numbers.map(number => `CommonMark ${number}`);
const gfm = (...numbers: number[]) => numbers.map(number => `GFM ${number}`);

export const differences: Difference[] = [
  {
    reason: 'HTML is a safe set of elements: any other is shown as it is written',
    examples: commonMark(163, 170, 171, 172, 173, 176, 178, 201, 491, 524, 536, 617),
  },
  {
    reason: 'Of an element, a safe set of attributes is kept: here `language` is dropped',
    examples: commonMark(169),
  },
  {
    reason: 'Declarations, processing instructions and CDATA are shown as they are written',
    examples: commonMark(180, 181, 182, 627, 628, 629),
  },
  {
    reason: 'A tag that nothing closes, and one that closes nothing, is shown as it is written',
    examples: [
      ...commonMark(21, 31, 150, 151, 155, 165, 174, 175, 184, 187, 344, 476, 477, 494),
      ...commonMark(613, 614, 615, 616, 623, 630, 631, 642, 643),
      ...gfm(657),
    ],
  },
  {
    reason: 'A tag that does not end is shown as it is written, and swallows nothing',
    examples: commonMark(156, 157, 158),
  },
  {
    reason: 'Blocks of Markdown cannot stand in an element of text, nor code between the rows of a table',
    examples: commonMark(148, 167, 191),
  },
  { reason: 'Two lines `---` at the beginning are front matter, here an empty one', examples: commonMark(98) },
  { reason: 'A link to a missing page shows the name of the page where its label is empty', examples: commonMark(484) },
  { reason: '`[[page]]` is a link of Zim and Obsidian, and so is `![[page]]`', examples: commonMark(548, 590) },
  {
    reason: 'A bare address is a link, as GFM says',
    examples: [...commonMark(602, 606, 608, 611, 612), ...gfm(611, 617, 620)],
  },
  { reason: 'What a comment is, CommonMark 0.31 says otherwise than GFM, which is older', examples: gfm(649, 650) },
];
