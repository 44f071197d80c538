import type { Checkbox } from '../zim/index.ts';

/** A line of a note. */
export interface OutlineLine {
  /** As plain text; what is struck through is left out, as in Zim's task list. */
  text: string;
  /** Only the text before the first words that are struck through: a label counts there. */
  start: string;
  /** Without `@`. */
  tags: string[];
  /** Names of anchors. */
  anchors: string[];
}

/** An item of a list, with those below it. */
export interface Item {
  line: OutlineLine;
  checkbox?: Checkbox;
  items: Item[];
}

/** What tasks are read from: the blocks of a note. Anything else is `other`, and so are blank lines between blocks. */
export type OutlineBlock =
  | { type: 'heading'; level: number; line: OutlineLine }
  | { type: 'paragraph'; lines: OutlineLine[] }
  | { type: 'list'; items: Item[] }
  | { type: 'other' };

/** Collects lines from inline nodes in their order. */
export class LineBuilder {
  readonly lines: OutlineLine[] = [];
  #line = emptyLine();
  #isStruck = false;
  #hasStruck = false;

  text(text: string): void {
    if (this.#isStruck) return;
    this.#line.text += text;
    if (!this.#hasStruck) this.#line.start += text;
  }

  tag(name: string): void {
    if (!this.#isStruck) this.#line.tags.push(name);
  }

  anchor(name: string): void {
    this.#line.anchors.push(name);
  }

  /** @param add adds what is struck through */
  strike(add: () => void): void {
    this.#isStruck = this.#hasStruck = true;
    add();
    this.#isStruck = false;
  }

  newline(): void {
    this.lines.push(this.#line);
    this.#line = emptyLine();
    this.#hasStruck = false;
  }

  /** The whole as one line. */
  static line(add: (builder: LineBuilder) => void): OutlineLine {
    const builder = new LineBuilder();
    add(builder);
    builder.newline();
    return builder.lines[0] as OutlineLine;
  }
}

const emptyLine = (): OutlineLine => ({ text: '', start: '', tags: [], anchors: [] });
