// What users of TypeScript rely on: the compiler checks it against the types of the package.
import type { Loader } from 'astro/loaders';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { type ZimlightOptions, zimAssets, zimlight } from 'zimlight/astro';
import { type NoteData, notebookLoader, zimLoader } from 'zimlight/loader';
import { type Options, zimRemark, zimToMdast } from 'zimlight/mdast';
import { type Heading, parse, type Root, zimParse } from 'zimlight/zim';

const tree: Root = parse('====== Title ======');
const heading: Heading | undefined = tree.children.find(node => node.type === 'heading');
export const level: 1 | 2 | 3 | 4 | 5 | undefined = heading?.level;

const options: Options = {
  link: (href, point) => (point.line > 1 ? `/wiki/${href}` : null),
  handlers: { tag: (_state, node) => ({ type: 'text', value: node.name }), mark: state => state.all() },
};
export const count: number = zimToMdast(tree, options).children.length;
export const markdown = String(unified().use(zimParse).use(zimRemark, options).use(remarkStringify).processSync('x'));

const loader = zimLoader({
  base: './notes',
  generateId: ({ id, name }) => id + name,
  tagAddress: tag => `/tags/${tag}/`,
});
export const dataOf = (data: unknown): NoteData => loader.schema.parse(data);
export const loaders: Loader[] = [loader, notebookLoader(), zimLoader({ base: './notes', schema: 'starlight' })];

const site: ZimlightOptions = { notebook: './notes', components: { Footer: './Footer.astro' }, customCss: ['./a.css'] };
export const integrations = [zimlight(site), zimAssets({ styles: false })];
// @ts-expect-error: there is no such component
zimlight({ notebook: './notes', components: { Foot: './Foot.astro' } });
