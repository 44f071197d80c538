/** Scrolls a list, and nothing around it, until an item of it is in view. */
export function bringIntoView(item: Element, list: Element): void {
  const { top, bottom } = item.getBoundingClientRect();
  const visible = list.getBoundingClientRect();
  if (bottom > visible.bottom || top < visible.top) list.scrollTop += top - visible.top - visible.height / 3;
}
