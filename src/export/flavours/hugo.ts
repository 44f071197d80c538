import { headingText } from '../anchors.ts';
import type { Flavour, Handlers } from '../flavour.ts';
import { frontMatter } from '../front-matter.ts';
import { fileLink, gfmHandlers, image, objectForm, titledQuotation } from '../handlers.ts';
import { bundleLayout } from '../layouts.ts';
import { type Node, raw, withChildren } from '../tree.ts';
import { gfm } from './gfm.ts';

const asNode = { strong: 'strong', em: 'emphasis', del: 'delete' } as const;
/** Reports the elements of HTML, which Hugo leaves out by default. Their text stays. */
function reportHtml(html: string, report: (values: Record<string, string>) => void): void {
  for (const [, name = ''] of html.matchAll(/<([a-z][a-z\d-]*)[\s/>]/gi)) report({ element: name.toLowerCase() });
}

const handlers: Handlers = {
  ...gfmHandlers,
  styled(node, children, context) {
    if (node.name in asNode) return [{ type: asNode[node.name as keyof typeof asNode], children } as Node];
    reportHtml(`<${node.name}>`, values => context.report('export-html', values));
    return gfmHandlers.styled(node, children, context);
  },
  anchor({ id }, context) {
    context.report('export-anchor', { id });
    return [];
  },
  picture(node, context) {
    const shown = objectForm(node, context) ?? fileLink(node, context);
    if (shown) return shown;
    const url = context.url(node.url);
    const size = Object.entries({ width: node.width, height: node.height }).flatMap(([name, value]) =>
      value ? [`${name}=${value}`] : [],
    );
    if (size.length > 0) context.report('export-picture-size', { file: context.fileName(node.url) });
    return [image(node, size.length > 0 && !url.includes('#') ? `${url}#${size.join('&')}` : url)];
  },
  heading(node, children, context) {
    const slug = context.linkedSlug(node);
    // Hugo's rule for ids differs from GitHub's beyond letters, digits, and headings of the same name.
    const text = headingText(node);
    const isPlain = /^[a-z\d -]+$/i.test(text) && slug === text.toLowerCase().replaceAll(' ', '-');
    return [withChildren(node, slug && !isPlain ? [...children, raw(` {#${slug}}`)] : children)];
  },
  alert: (node, children) => [titledQuotation(node, children)],
  code(value, context) {
    const escaped = value.replace(/\{\{([<%])(?!\/\*)([\s\S]*?)([>%])\}\}/g, '{{$1/*$2*/$3}}');
    const safe = escaped.replace(/\{\{(?=[<%](?!\/\*))/g, '{ {');
    if (safe !== escaped) context.report('export-shortcode');
    return safe;
  },
  html(value, context) {
    if (!/^<!--/.test(value)) reportHtml(value, values => context.report('export-html', values));
    return [raw(value)];
  },
  math(written, context) {
    context.report('export-math');
    return [raw(written)];
  },
};

/** Hugo (https://gohugo.io): bundles, and links that are right on the site without a render hook. */
export const hugo: Flavour = {
  ...gfm,
  name: 'hugo',
  reader: 'Hugo',
  next: 'copy content/ and static/ into your site',
  layout: bundleLayout,
  header: ({ data: { title, description, created, changed, tags, rank, unlisted } }) =>
    frontMatter({
      ...{ title, description, date: created, lastmod: changed, tags },
      ...(rank !== undefined && { weight: rank + 1 }),
      ...(unlisted && { build: { list: 'never' } }),
    }),
  hasTitle: true,
  listsFolders: true,
  listsHome: true,
  fragment: ({ kind, heading, id }) => (kind === 'html' ? id : heading?.slug || undefined),
  handlers,
  markdown: { ...gfm.markdown, unsafe: [{ character: '{', before: '\\{', after: '[<%]', inConstruct: 'phrasing' }] },
};
