import type { Data, Root } from 'mdast';
import { type CompileContext, type Extension, fromMarkdown, type Options, type Token } from 'mdast-util-from-markdown';
import { math } from 'micromark-extension-math';
import { boundedMarkers } from './bounded-markers.ts';

/** TeX in a line of text: `$…$`, or `$$…$$`, which is displayed. */
export interface InlineMath {
  type: 'inlineMath';
  value: string;
  display: boolean;
  data?: Data;
  position?: Root['position'];
}

/** TeX between two lines `$$`. */
export interface MathBlock {
  type: 'math';
  value: string;
  data?: Data;
  position?: Root['position'];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface BlockContentMap {
    math: MathBlock;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
    math: MathBlock;
  }
}

type Syntax = Extract<NonNullable<Options['extensions']>[number], { text?: unknown }>;
type Construct = Exclude<NonNullable<NonNullable<Syntax['text']>[string]>, unknown[]>;
type State = NonNullable<ReturnType<Construct['tokenize']>>;

const [dollar, space] = [0x24, 0x20];
/** micromark's code for a tab. Lower codes are line endings. */
const tab = -2;
const { text, flow } = math() as { text: Record<number, Construct>; flow: Record<number, Construct> };
const [anyText, anyFlow] = [text[dollar] as Construct, flow[dollar] as Construct];

/** A `$` before these does not end an equation: `$1,$2`, `$HOME/$USER`, `$(id)/$(date)`. */
const goesOn = /[\p{L}\p{N}_({]/u;

const matches = (code: number | null, pattern: RegExp) =>
  code !== null && code > 0 && pattern.test(String.fromCharCode(code));

/**
 * `$…$` as on GitHub and in Pandoc, so that prices and variables stay text: without white space inside at either end,
 * and without a letter or a digit before or after it.
 */
const guardedText: Construct = {
  ...anyText,
  tokenize(effects, ok, nok) {
    const start = this.now();
    const goesOnBefore = matches(this.previous, /[\p{L}\p{N}]/u);
    const guard: State = code => {
      const written = this.sliceSerialize({ start, end: this.now() });
      const isText = goesOnBefore || matches(code, goesOn) || /^\$\s|\s\$$/.test(written);
      return isText && !written.startsWith('$$') ? nok(code) : ok(code);
    };
    return anyText.tokenize.call(this, effects, guard, nok);
  },
};

/** A line of `$$` only. */
const fence: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const next: State = code => {
      if (code === null || code < tab) {
        effects.exit('data');
        return ok(code);
      }
      if (code !== dollar && code !== space && code >= 0) return nok(code);
      effects.consume(code);
      return next;
    };
    return code => {
      effects.enter('data');
      return next(code);
    };
  },
};
const guardedFlow: Construct = {
  ...anyFlow,
  tokenize(effects, ok, nok) {
    return effects.check(fence, anyFlow.tokenize.call(this, effects, ok, nok), nok);
  },
};

const node = (context: CompileContext) => context.stack.at(-1) as InlineMath | MathBlock;
function exitData(this: CompileContext, token: Token): undefined {
  this.config.enter.data?.call(this, token);
  this.config.exit.data?.call(this, token);
}

/** Creates the nodes of equations. `onUnclosed` is called for a block without an end. */
function mathNodes(onUnclosed: () => void): Extension {
  return {
    enter: {
      mathText(token) {
        this.enter({ type: 'inlineMath', value: '', display: this.sliceSerialize(token).startsWith('$$') }, token);
        this.buffer();
      },
      mathFlow(token) {
        this.enter({ type: 'math', value: '' }, token);
        this.buffer();
      },
    },
    exit: {
      mathText(token) {
        // GitHub has $`…`$ as well.
        const value = this.resume().replace(/^`(.*)`$/s, '$1');
        node(this).value = value;
        this.exit(token);
      },
      mathFlow(token) {
        const value = this.resume().replace(/^(?:\r?\n|\r)|(?:\r?\n|\r)$/g, '');
        node(this).value = value;
        this.exit(token);
        if (!/[\r\n][ \t>]*\${2,}[ \t]*$/.test(this.sliceSerialize(token))) onUnclosed();
      },
      mathTextData: exitData,
      mathFlowValue: exitData,
    },
  };
}

/**
 * Parses Markdown with equations: `$…$`, `$$…$$`, and blocks between two lines of `$$`. A block without an end is text. Takes
 * linear time for a paragraph of markers.
 *
 * @param options other extensions of micromark and mdast
 */
export function fromMarkdownWithMath(markdown: string, options: Options): Root {
  let closed = true;
  const onUnclosed = () => {
    closed = false;
  };
  const read = (syntax: Syntax) => {
    const extensions = [...(options.extensions ?? []), syntax, boundedMarkers()];
    const mdastExtensions = [...(options.mdastExtensions ?? []), mathNodes(onUnclosed)];
    return fromMarkdown(markdown, { ...options, extensions, mdastExtensions });
  };
  const inText = { [dollar]: guardedText };
  const tree = read({ text: inText, flow: { [dollar]: guardedFlow } });
  return closed ? tree : read({ text: inText });
}
