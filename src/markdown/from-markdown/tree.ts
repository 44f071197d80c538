import type { Data, Parents, Root } from 'mdast';
import type { CompileContext, Extension, Options, Token } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { fromMarkdownWithMath } from '../math.ts';

/** Zim's `[[target|label]]`, or Obsidian's `![[picture]]`. */
export interface WikiLink {
  type: 'wikiLink';
  /** Everything between the brackets, as written. */
  value: string;
  /** Whether there is a `!` before it. */
  embedded: boolean;
  data?: Data;
  position?: Root['position'];
}

/** A range of the source: offset of its first character, and of the one after its last. */
export type Range = [start: number, end: number];

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
  }
  interface Data {
    /** Range of the destination of a link, an image or a definition, with `<` and `>`. */
    destination?: Range;
  }
}

type Syntax = Extract<NonNullable<Options['extensions']>[number], { text?: unknown }>;
type Construct = Exclude<NonNullable<NonNullable<Syntax['text']>[string]>, unknown[]>;
type Tokenizer = Construct['tokenize'];
type State = NonNullable<ReturnType<Tokenizer>>;

const [exclamation, open, close, parenthesis, caret] = [0x21, 0x5b, 0x5d, 0x28, 0x5e];
/** micromark's code for a tab. Lower codes are line endings. */
const tab = -2;
/** Our own token type, which micromark's types do not know. */
const token = 'wikiLink' as 'data';

/**
 *     [[target|label [1]]]    ![[picture.png|300]]
 *     ^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^
 *
 * On one line, and closed by the first `]]` after any nested brackets are closed. Links of Markdown take precedence:
 * `[[1]](target)`, and `[[1]]` if `1` is defined or `^1` is a footnote.
 */
const tokenizeWikiLink: Tokenizer = function (effects, ok, nok) {
  const { defined } = this.parser;
  let depth = 0;
  let text = '';
  const begin: State = code => {
    effects.enter(token);
    effects.consume(code);
    return code === exclamation ? brackets : second;
  };
  const brackets: State = code => {
    if (code !== open) return nok(code);
    effects.consume(code);
    return second;
  };
  const second: State = code => {
    if (code !== open) return nok(code);
    effects.consume(code);
    return first;
  };
  const first: State = code => (code === open || code === caret ? nok(code) : content(code));
  const content: State = code => {
    if (code === null || code < tab) return nok(code);
    if (code === close && depth === 0) {
      effects.consume(code);
      return closing;
    }
    if (code === open) depth += 1;
    if (code === close) depth -= 1;
    text += code < 0 ? ' ' : String.fromCharCode(code);
    effects.consume(code);
    return code === open ? afterOpen : content;
  };
  const afterOpen: State = code => (code === open ? nok(code) : content(code));
  const closing: State = code => {
    if (code !== close) {
      text += ']';
      return content(code);
    }
    effects.consume(code);
    effects.exit(token);
    return end;
  };
  const end: State = code => {
    const label = text.trim();
    if (code === parenthesis || !label || defined.includes(normalize(label))) return nok(code);
    return ok(code);
  };
  return begin;
};

/** As CommonMark matches labels (https://spec.commonmark.org/0.31.2/#matches). */
const normalize = (label: string) => label.replace(/\s+/g, ' ').toLowerCase().toUpperCase();

const wikiLink: Construct = { name: 'wikiLink', tokenize: tokenizeWikiLink };
const syntax: Syntax = { text: { [open]: wikiLink, [exclamation]: wikiLink } };

function recordDestination(this: CompileContext, { start, end }: Token): undefined {
  const node = this.stack.at(-1) as Parents;
  node.data = { ...node.data, destination: [start.offset, end.offset] };
}

const handlers: Extension = {
  enter: {
    [token](this: CompileContext, found) {
      const written = this.sliceSerialize(found);
      const embedded = written.startsWith('!');
      this.enter({ type: 'wikiLink', value: written.slice(embedded ? 3 : 2, -2), embedded }, found);
    },
  },
  exit: {
    [token](this: CompileContext, found) {
      this.exit(found);
    },
    resourceDestination: recordDestination,
    definitionDestination: recordDestination,
  },
};

/** Without the second search for bare URLs in the finished tree: it makes nodes without a position. */
const gfmNodes = gfmFromMarkdown().map(extension => ({ ...extension, transforms: [] }));

/**
 * Parses a page that people wrote: CommonMark, GFM, equations and Zim's `[[links]]`, with positions of nodes and destinations.
 */
export function parsePage(markdown: string): Root {
  return fromMarkdownWithMath(markdown, { extensions: [gfm(), syntax], mdastExtensions: [gfmNodes, handlers] });
}
