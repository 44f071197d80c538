/** Scrolls a list, and nothing around it, so far that a line of it is seen. */
export function bringIntoView(line: Element, list: Element): void {
  const { top, bottom } = line.getBoundingClientRect();
  const seen = list.getBoundingClientRect();
  if (bottom > seen.bottom || top < seen.top) list.scrollTop += top - seen.top - seen.height / 3;
}
