import { parseNote } from '../../src/zim/index.ts';
import { hostileTexts, ordinaryText } from '../support/hostile.ts';

const HEAD = [
  'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\n',
  'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.4\n\n',
];

function seconds(run: () => void): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const began = performance.now();
    run();
    best = Math.min(best, (performance.now() - began) / 1000);
  }
  return best;
}

for (const [, text] of hostileTexts(100_000)) parseNote(text);
parseNote(ordinaryText);

// Prints how long it takes to parse a megabyte of each hostile text, as a multiple of the time for an ordinary note.
for (const head of HEAD) {
  const ordinary = seconds(() => parseNote(head + ordinaryText));
  console.log(`\n${head.split('\n')[1]}: an ordinary megabyte takes ${ordinary.toFixed(3)} s. Multiples of it:`);
  for (const [name, text] of hostileTexts(1_000_000)) {
    const ratio = seconds(() => parseNote(head + text)) / ordinary;
    console.log(`${ratio.toFixed(2).padStart(8)}  ${name}`);
  }
}
