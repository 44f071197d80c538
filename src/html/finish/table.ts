import { type Finish, fill, h } from './context.ts';

/** A table scrolls by itself where it is too wide, and can then be reached with the keyboard. */
export const table: Finish = (element, context) => {
  context.tables += 1;
  const ariaLabel = fill(context.labels.table, { number: context.tables });
  return [h('section', { className: ['table'], tabIndex: 0, ariaLabel }, [element])];
};

/** Alignment is a class, because the attribute is deprecated and a style would need a weaker CSP. */
export const cell: Finish = ({ tagName, properties }) => {
  const { align } = properties;
  delete properties.align;
  if (typeof align === 'string') properties.className = [`align-${align}`];
  if (tagName === 'th') properties.scope ??= 'col';
  return;
};
