import type { Options } from 'mdast-util-from-markdown';

type Syntax = Extract<NonNullable<Options['extensions']>[number], { text?: unknown }>;
type Construct = Exclude<NonNullable<NonNullable<Syntax['text']>[string]>, unknown[]>;
type State = NonNullable<ReturnType<Construct['tokenize']>>;

/**
 * Markers of a paragraph that can be syntax. micromark looks through all markers before a `]`, `*`, `_` or `~`, and through
 * all of the paragraph after `<?` and `<!`, so that the time for one paragraph of them would grow with the square of its length.
 */
const MAX_MARKERS = { pairs: 2000, instructions: 100 };
const [exclamation, lessThan, question] = [0x21, 0x3c, 0x3f];

/** A marker that is text once there are `max` of its kind before it in the paragraph. */
function bounded(name: string, max: number, isMarker: (code: number | null) => boolean = () => true): Construct {
  // A paragraph has a tokenizer of its own.
  const counts = new WeakMap<object, number>();
  return {
    name,
    tokenize(effects, ok, nok) {
      const next: State = code => {
        if (!isMarker(code)) return nok(code);
        const count = (counts.get(this) ?? 0) + 1;
        counts.set(this, count);
        if (count <= max) return nok(code);
        effects.exit('data');
        return ok(code);
      };
      return code => {
        effects.enter('data');
        effects.consume(code);
        return next;
      };
    },
  };
}

/** Makes micromark take linear time for a paragraph of markers: from some number of them on, they are text. */
export function boundedMarkers(): Syntax {
  const pairs = bounded('boundedPairs', MAX_MARKERS.pairs);
  const isInstruction = (code: number | null) => code === question || code === exclamation;
  const instructions = bounded('boundedInstructions', MAX_MARKERS.instructions, isInstruction);
  const text = Object.fromEntries(Array.from(']*_~', marker => [marker.charCodeAt(0), pairs]));
  return { text: { ...text, [lessThan]: instructions } };
}
