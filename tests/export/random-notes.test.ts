import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { ExportContext } from '../../src/export/context.ts';
import type { Flavour } from '../../src/export/flavour.ts';
import { findFlavour } from '../../src/export/index.ts';
import { noteToTree } from '../../src/export/note-to-tree.ts';
import type { ExportPage } from '../../src/export/page.ts';
import { Places } from '../../src/export/places.ts';
import { toMdast } from '../../src/export/to-mdast.ts';
import { write } from '../../src/export/write.ts';
import { parse } from '../../src/html/index.ts';
import { noteToMdast, writeMarkdown } from '../../src/markdown/index.ts';
import { parseNote } from '../../src/zim/index.ts';
import { noteArbitrary } from '../support/arbitraries/note.ts';
import { cases } from '../support/cases.ts';
import { testContext } from '../support/markdown-context.ts';

/** The characters of a tree that readers see, but not white space, nor signs for checkboxes. */
function charactersIn(tree: Nodes): string {
  return textOf(tree, { includeImageAlt: false, includeHtml: false }).replace(/[\s☐☑☒▷◁]+/g, '');
}

test('an export has the characters of any note, and nothing that only the site understands', () => {
  const flavour = findFlavour() as Flavour;
  const data = { address: '/page/', name: 'Page', file: 'Page.txt', wanted: [], headings: [] };
  const page = { data, folder: 'Page', children: [], isHome: false } as unknown as ExportPage;
  const places = new Places([page], [], flavour.layout);
  fc.assert(
    fc.property(noteArbitrary, note => {
      const markdown = writeMarkdown(noteToMdast(parseNote(note).tree, testContext()));
      const whole = {
        flavour,
        places,
        destinations: new Map(),
        linkedHeadings: new Map(),
        messages: [],
        assets: new Map(),
      };
      const written = write(toMdast(noteToTree(markdown, false), new ExportContext(whole, page)), flavour.markdown);
      // Letters of lists are text in the export, and pictures of other servers are no links.
      fc.pre(!/\{\{(?:https?|ftp):/.test(note) && !whole.messages.some(({ ruleId }) => ruleId === 'export-numbers'));
      const exported = parse(written);
      expect(charactersIn(exported)).toBe(charactersIn(parse(markdown)));
      expect(written.replace(/^( *>? *)*(`{3,})[\s\S]*?\2/gm, '').replace(/(`+)[\s\S]*?\1/g, '')).not.toMatch(
        /<[a-z]+ data-|<!--/,
      );
    }),
    { numRuns: cases(100) },
  );
});
