/** Numbers for texts, so that what occurs on thousands of pages is kept once. */
export class Dictionary {
  readonly texts: string[];
  readonly #numbers: Map<string, number>;

  constructor(texts: string[] = []) {
    this.texts = texts;
    this.#numbers = new Map(texts.map((text, number) => [text, number]));
  }

  /** The number of a text, which is added if it is new. */
  number(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.texts.length;
      this.texts.push(text);
      this.#numbers.set(text, number);
    }
    return number;
  }
}
