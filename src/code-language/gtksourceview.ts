import { bundledLanguagesInfo } from 'shiki/langs';

/** Shiki's id or alias → the id that is used here. Shiki's `shellscript` is `bash`, which other readers of Markdown know. */
const canonical = new Map<string, string>();
const names = new Map<string, string>();
for (const { id, name, aliases = [] } of bundledLanguagesInfo) {
  const own = id === 'shellscript' ? 'bash' : id;
  for (const each of [id, ...aliases]) canonical.set(each.toLowerCase(), own);
  names.set(own, name);
}
names.set('bash', 'Shell').set('shellsession', 'Shell session').set('bat', 'Windows batch').set('xsl', 'XSLT');

/** Ids of GtkSourceView that Shiki lacks or uses for another language. */
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
 * Shiki's id of a language.
 *
 * @param gtkSourceViewId an id of GtkSourceView, as written by Zim's source view plugin, or an id or alias of Shiki; in
 *   any case
 * @returns null if Shiki does not have the language
 */
export function shikiLanguage(gtkSourceViewId: string): string | null {
  const id = gtkSourceViewId.trim().toLowerCase();
  const mapped = Object.hasOwn(ids, id) ? ids[id] : undefined;
  return mapped ?? canonical.get(id) ?? null;
}

/**
 * The display name of a language: `YAML`, `C#`, `Shell session`.
 *
 * @param shikiId Shiki's id or alias; an unknown one is returned unchanged
 */
export function languageName(shikiId: string): string {
  return names.get(canonical.get(shikiId.toLowerCase()) ?? shikiId) ?? shikiId;
}
