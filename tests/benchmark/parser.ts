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

// How long a megabyte of hostile text takes the parser, in times what a megabyte of an ordinary note takes it.
for (const head of HEAD) {
  const ordinary = seconds(() => parseNote(head + ordinaryText));
  console.log(`\n${head.split('\n')[1]}: an ordinary megabyte takes ${ordinary.toFixed(3)} s; of it, a megabyte of`);
  for (const [name, text] of hostileTexts(1_000_000)) {
    const ratio = seconds(() => parseNote(head + text)) / ordinary;
    console.log(`${ratio.toFixed(2).padStart(8)}  ${name}`);
  }
}
