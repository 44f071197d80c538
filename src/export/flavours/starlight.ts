import { slug } from 'github-slugger';
import type { Flavour, Handlers } from '../flavour.ts';
import { frontMatter } from '../front-matter.ts';
import { fileLink, gfmHandlers, image, objectForm, sizedPicture, titledQuotation } from '../handlers.ts';
import { starlightLayout } from '../layouts.ts';
import { raw } from '../tree.ts';
import { gfm } from './gfm.ts';

/** Starlight's asides for GitHub's alerts (https://starlight.astro.build/guides/authoring-content/#asides). */
const asides = {
  note: 'note',
  tip: 'tip',
  important: 'note[Important]',
  warning: 'caution[Warning]',
  caution: 'danger[Caution]',
};

const handlers: Handlers = {
  ...gfmHandlers,
  alert: (node, children) =>
    node.isNested ? [titledQuotation(node, children)] : [raw(`:::${asides[node.kind]}`), ...children, raw(':::')],
  picture(node, context) {
    const shown = objectForm(node, context) ?? fileLink(node, context);
    if (shown) return shown;
    const asset = node.width || node.height || node.id ? undefined : context.asset(node.url);
    // What Astro does not process is an element of HTML: it would look for the file of an image beside the page.
    return [asset ? image(node, asset) : sizedPicture(node, context.url(node.url))];
  },
  math(written, context) {
    context.report('export-math');
    return [raw(written)];
  },
};

/** Starlight (https://starlight.astro.build): pages for `src/content/docs/`, and files for `public/`. */
export const starlight: Flavour = {
  ...gfm,
  name: 'starlight',
  reader: 'Starlight',
  next: 'copy src/ and public/ into your project',
  layout: starlightLayout,
  header({ data }) {
    const { title, description, created, changed, tags, rank, unlisted, address } = data;
    const path = address.replace(/^\/|\/$/g, '');
    const isSlug = path.split('/').every(segment => slug(segment) === segment);
    return frontMatter({
      ...{ title, description, lastUpdated: changed ?? created, tags },
      ...(!isSlug && { slug: path }),
      ...((rank !== undefined || unlisted) && {
        sidebar: { ...(rank !== undefined && { order: rank }), ...(unlisted && { hidden: true }) },
      }),
      ...(unlisted && { pagefind: false }),
    });
  },
  hasTitle: true,
  listsFolders: false,
  listsHome: true,
  fragment: ({ kind, heading, id }) => (kind === 'heading' ? heading?.slug || undefined : id),
  handlers,
};
