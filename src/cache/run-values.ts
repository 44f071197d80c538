const registry = Symbol.for('zimlight.runs');

/** By folder and name. Astro may load this file more than once; all copies share what belongs to the process. */
const shared = globalThis as { [registry]?: Map<string, unknown> };

const keyOf = (runDir: string, name: string) => `${runDir}\n${name}`;

/**
 * Stores a value for another step of the same command, which reads it with {@link runValue}.
 *
 * @param runDir the folder of the command: see `makeRunDir`
 */
export function setRunValue(runDir: string, name: string, value: unknown): void {
  shared[registry] ??= new Map();
  shared[registry].set(keyOf(runDir, name), value);
}

/** The value that was stored last; nothing if there is none. */
export function runValue<Value>(runDir: string, name: string): Value | undefined {
  return shared[registry]?.get(keyOf(runDir, name)) as Value | undefined;
}

/** The value that was stored last. @throws if there is none */
export function requireRunValue<Value>(runDir: string, name: string): Value {
  const value = runValue<Value>(runDir, name);
  if (value === undefined) throw new Error(`nothing has been loaded: there are no ${name}`);
  return value;
}
