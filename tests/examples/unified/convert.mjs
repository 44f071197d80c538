// Prints a note as Markdown: node convert.mjs ../notes/Home.txt
import { readFile } from 'node:fs/promises';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { zimRemark } from 'zimlight/mdast';
import { zimParse } from 'zimlight/zim';

const processor = unified().use(zimParse).use(zimRemark).use(remarkGfm).use(remarkStringify);
console.log(String(await processor.process(await readFile(process.argv[2], 'utf8'))));
