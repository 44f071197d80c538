import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { type AlertKind, alertKinds } from '../../callouts/index.ts';
import type { Handler } from './context.ts';

/** Paths in a square of 24 units. Each kind has a shape of its own, so that colour is not all that tells them apart. */
const icons: Record<AlertKind, string> = {
  note: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.1',
  tip: 'M9 17c0-2.5-3-3.5-3-7.5a6 6 0 0 1 12 0c0 4-3 5-3 7.5zM9.5 20.5h5',
  important: 'M4 4h16v13h-7l-4 4v-4H4zM12 7v4M12 13.9v.1',
  warning: 'M12 3.5L22 20.5H2zM12 10v5M12 17.9v.1',
  caution: 'M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM12 7v6M12 16.4v.1',
};

const kindOf = ({ properties }: Element) => alertKinds.find(name => name === properties.dataAlert);

/** Marks an alert as a note for screen readers, and puts the icon of its kind at its beginning. */
function markNote({ properties, children }: Element, kind: AlertKind): void {
  properties.role = 'note';
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.7, ariaHidden: 'true' };
  const attributes = { className: ['icon'], width: 20, height: 20, viewBox: '0 0 24 24', dataGenerated: true };
  children.unshift(s('svg', { ...attributes, ...line }, [s('path', { d: icons[kind] })]));
}

/** An alert begins with the name of its kind. That has a `dir`, so that only the author's text decides about the quotation's. */
export const alert: Handler = (element, { labels, languages, rightToLeft }) => {
  const kind = kindOf(element);
  if (!kind) return;
  const { lang } = languages.of(labels.alerts[kind]);
  const title = { className: ['alert-title'], dataGenerated: true, lang, ...(rightToLeft && { dir: 'auto' }) };
  element.children.unshift(h('p', title, labels.alerts[kind]));
  markNote(element, kind);
  return;
};

/** A callout has no title, because it begins with the author's own word for its kind. */
export const callout: Handler = element => {
  const kind = kindOf(element);
  if (kind) markNote(element, kind);
  return undefined;
};
