import { h } from 'hastscript';
import { alertKinds } from '../alerts.ts';
import type { Handler } from './context.ts';

/** An alert begins with the name of its kind. That has a `dir`, so that only the author's text decides about the quotation's. */
export const alert: Handler = ({ properties, children }, { labels, languages, rightToLeft }) => {
  const kind = alertKinds.find(name => name === properties.dataAlert);
  if (!kind) return;
  const { lang } = languages.of(labels.alerts[kind]);
  const title = { className: ['alert-title'], dataGenerated: true, lang, ...(rightToLeft && { dir: 'auto' }) };
  children.unshift(h('p', title, labels.alerts[kind]));
  return;
};
