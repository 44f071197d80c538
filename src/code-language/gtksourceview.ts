import { bundledLanguagesInfo } from 'shiki/langs';

/** Shiki's id or alias → the id that is used here. `bash` stands for Shiki's `shellscript`: other readers of Markdown know it. */
const canonical = new Map<string, string>();
const names = new Map<string, string>();
for (const { id, name, aliases = [] } of bundledLanguagesInfo) {
  const own = id === 'shellscript' ? 'bash' : id;
  for (const each of [id, ...aliases]) canonical.set(each.toLowerCase(), own);
  names.set(own, name);
}
names.set('bash', 'Shell').set('shellsession', 'Shell session').set('bat', 'Windows batch').set('xsl', 'XSLT');

/** Ids of GtkSourceView that are not Shiki's, and those that mean something else there. */
const ids: Record<string, string> = {
  actionscript: 'actionscript-3',
  automake: 'make',
  'c-sharp': 'csharp',
  cg: 'hlsl',
  chdr: 'c',
  commonlisp: 'common-lisp',
  cpphdr: 'cpp',
  cuda: 'cpp',
  docbook: 'xml',
  dosbatch: 'bat',
  dpatch: 'diff',
  dtd: 'xml',
  dtl: 'jinja',
  'erb-html': 'erb',
  'erb-js': 'erb',
  fortran: 'fortran-free-form',
  'gettext-translation': 'po',
  gradle: 'groovy',
  gtkrc: 'ini',
  haddock: 'haskell',
  'haskell-literate': 'haskell',
  js: 'javascript',
  'js-doc': 'javascript',
  'js-expr': 'javascript',
  'js-fn': 'javascript',
  'js-lit': 'javascript',
  'js-mod': 'javascript',
  'js-st': 'javascript',
  'js-val': 'javascript',
  jade: 'pug',
  libtool: 'ini',
  mallard: 'xml',
  mxml: 'xml',
  netrexx: 'java',
  objc: 'objective-c',
  'objective-c++': 'objective-cpp',
  octave: 'matlab',
  opencl: 'c',
  pkgconfig: 'ini',
  protobuf: 'proto',
  python3: 'python',
  rpmspec: 'ini',
  sml: 'ocaml',
  sweave: 'latex',
  systemverilog: 'system-verilog',
  tera: 'jinja',
  texinfo: 'tex',
  'typescript-js-expr': 'typescript',
  'typescript-jsx': 'tsx',
  'typescript-jsx-expr': 'tsx',
  'typescript-type-expr': 'typescript',
  vbnet: 'vb',
  xslt: 'xsl',
};

/**
 * The language a code object declares, as Shiki names it.
 * @param gtkSourceViewId an id of GtkSourceView, as Zim's source view plugin writes it, or an id or alias of Shiki; case does not matter
 * @returns Shiki's id; null where Shiki has no such language
 */
export function shikiLanguage(gtkSourceViewId: string): string | null {
  const id = gtkSourceViewId.trim().toLowerCase();
  const mapped = Object.hasOwn(ids, id) ? ids[id] : undefined;
  return mapped ?? canonical.get(id) ?? null;
}

/**
 * A language's name for people: `YAML`, `C#`, `Shell session`.
 * @param shikiId Shiki's id or alias; an unknown one is returned as it is
 */
export function languageName(shikiId: string): string {
  return names.get(canonical.get(shikiId.toLowerCase()) ?? shikiId) ?? shikiId;
}
