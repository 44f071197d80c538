/** Keeps a value while what it depends on stays the same, compared by identity. */
export class Memo<Value> {
  #inputs: readonly unknown[] | undefined;
  #value: Value | undefined;

  /** The value that was made from these inputs, or else a new one. */
  get(inputs: readonly unknown[], make: () => Value): Value {
    if (!this.#inputs || !isSame(this.#inputs, inputs)) {
      this.#value = make();
      this.#inputs = inputs;
    }
    return this.#value as Value;
  }
}

/** Whether two lists have the same items. @param same compares two items. @default identity */
export function isSame<Item>(
  one: readonly Item[],
  other: readonly Item[],
  same: (a: Item, b: Item) => boolean = Object.is,
): boolean {
  return one.length === other.length && one.every((item, i) => same(item, other[i] as Item));
}
