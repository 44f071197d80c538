/** Has a function do its work at the first call only. Later calls get what it returned then, whatever their arguments. */
export function once<Arguments extends unknown[], Result>(
  work: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let done: { result: Result } | undefined;
  return (...args) => {
    done ??= { result: work(...args) };
    return done.result;
  };
}
