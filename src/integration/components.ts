import { join, resolve } from 'node:path';
import { packageRoot } from './package-root.ts';

/**
 * The parts of a page that a project can replace by components of its own: name → file in `src/`. The package
 * exports each one as `zimlight/components/NAME.astro`, so that a replacement can contain the original.
 */
export const components = {
  Attachments: 'article/attachments/Attachments.astro',
  Backlinks: 'article/related-pages/Backlinks.astro',
  Breadcrumbs: 'navigation-ui/breadcrumbs/Breadcrumbs.astro',
  Footer: 'theme/footer/Footer.astro',
  Head: 'theme/head/Head.astro',
  Header: 'theme/header/Header.astro',
  LastUpdated: 'article/last-updated/LastUpdated.astro',
  PrevNext: 'navigation-ui/prev-next/PrevNext.astro',
  Share: 'share/Share.astro',
  Sidebar: 'navigation-ui/sidebar/Sidebar.astro',
  SubPages: 'article/related-pages/SubPages.astro',
  TableOfContents: 'navigation-ui/toc/TableOfContents.astro',
  Tags: 'article/tags/Tags.astro',
};

/** The name of a part that can be replaced. */
type ComponentName = keyof typeof components;

/** What a project uses instead of parts of the theme, or adds to it. */
export interface Replacements {
  /** Components to use instead of the theme's: name → file, or module of a package. A file's path begins with `.` or `/`. */
  components?: Partial<Record<ComponentName, string>>;
  /** Style sheets for every page of the notebook, after the theme's: files or modules, as in {@link components}. */
  customCss?: string[];
}

const PREFIX = 'virtual:zimlight/components/';
const STYLES = 'virtual:zimlight/custom-css';

/**
 * A Vite plugin for the virtual modules through which the layouts import the parts of a page.
 *
 * @param root of the project: paths of replacements are relative to it
 * @throws if there is no part of a name
 */
export function replaceableParts({ components: replaced = {}, customCss = [] }: Replacements, root: string) {
  const unknown = Object.keys(replaced).find(name => !Object.hasOwn(components, name));
  if (unknown)
    throw new Error(`there is no component “${unknown}”; the components are: ${Object.keys(components).join(', ')}`);
  const moduleOf = (path: string) => JSON.stringify(path.startsWith('.') ? resolve(root, path) : path);
  const sources = new Map([[STYLES, customCss.map(path => `import ${moduleOf(path)};\n`).join('')]]);
  for (const [name, file] of Object.entries(components)) {
    const path = replaced[name as ComponentName] ?? join(packageRoot, 'src', file);
    sources.set(`${PREFIX}${name}`, `export { default } from ${moduleOf(path)};\n`);
  }
  return {
    name: 'zimlight-parts',
    resolveId: (id: string) => (sources.has(id) ? `\0${id}` : undefined),
    load: (id: string) => (id.startsWith('\0') ? sources.get(id.slice(1)) : undefined),
  };
}
