// Which room of src/ may import from which other rooms, and what of each room others may import: its faces.
// src/README.md says what the rooms are for. `npm run check` holds the code to it, see .ci/check-rooms.mjs.

/** @type {Record<string, { imports: string[], faces: string[] }>} */
const rooms = {
  rules: { imports: [], faces: ['index.ts'] },
  'messages.ts': { imports: ['rules'], faces: [] },
  address: { imports: [], faces: ['index.ts'] },
  // fill.ts is a face of its own: by way of index.ts a script would bring all languages into the browser.
  i18n: { imports: [], faces: ['index.ts', 'fill.ts'] },
  text: { imports: [], faces: ['code-points.ts', 'edit-distance.ts', 'nearest.ts'] },
  files: { imports: [], faces: ['index.ts'] },
  cache: { imports: ['files'], faces: ['index.ts'] },
  // Two files are faces of their own: they load nothing, and index.ts what starts threads.
  threads: { imports: [], faces: ['index.ts', '{compile-cache,in-parallel}.ts'] },
  security: { imports: ['address'], faces: ['index.ts'] },
  'code-language': { imports: [], faces: ['index.ts'] },
  'note-language': { imports: [], faces: ['guess-language.ts'] },
  secrets: { imports: [], faces: ['index.ts'] },
  zim: { imports: ['messages.ts', 'address'], faces: ['index.ts', '{anchor,characters,tree}.ts'] },
  settings: { imports: ['messages.ts', 'address', 'i18n', 'text'], faces: ['index.ts', 'schema.ts'] },
  // Three files are faces of their own: they load nothing, and index.ts everything that reads settings.
  notebook: {
    imports: ['messages.ts', 'address', 'text', 'zim', 'settings'],
    faces: ['index.ts', '{address,page-name,sort-key}.ts'],
  },
  history: { imports: ['messages.ts', 'address', 'cache', 'notebook'], faces: ['index.ts'] },
  callouts: { imports: [], faces: ['index.ts'] },
  // from-zim/ is a face of its own: what converts notes in a browser brings no parser of Markdown along.
  markdown: { imports: ['messages.ts', 'address', 'zim', 'callouts'], faces: ['index.ts', 'from-zim/index.ts'] },
  tasks: { imports: ['address', 'zim', 'markdown'], faces: ['index.ts'] },
  // stylesheet.ts is a face of its own: it loads nothing, and index.ts Shiki.
  highlight: { imports: [], faces: ['index.ts', 'stylesheet.ts'] },
  'raw-html': { imports: ['markdown'], faces: ['{match-tags,to-hast}.ts'] },
  html: {
    imports: [
      'raw-html',
      'messages.ts',
      'address',
      'security',
      'i18n',
      'zim',
      'code-language',
      'highlight',
      'callouts',
      'markdown',
    ],
    // escape.ts is a face of its own: it loads nothing, and index.ts the renderer.
    faces: ['index.ts', 'escape.ts'],
  },
  // clean-svg.ts and metadata/index.ts are faces of their own: index.ts loads the library for pictures.
  images: {
    imports: ['messages.ts', 'address', 'cache', 'notebook', 'html'],
    faces: ['index.ts', 'clean-svg.ts', 'metadata/index.ts'],
  },
  assets: {
    imports: ['messages.ts', 'address', 'settings', 'notebook', 'images', 'pagefind'],
    faces: ['index.ts'],
  },
  publish: {
    imports: ['messages.ts', 'address', 'text', 'secrets', 'settings', 'notebook', 'markdown'],
    // note-facts.ts is a face of its own: threads that read notes load no more of the gate.
    faces: ['index.ts', 'note-facts.ts'],
  },
  conversion: {
    imports: [
      'messages.ts',
      'address',
      'files',
      'cache',
      'threads',
      'zim',
      'notebook',
      'publish',
      'i18n',
      'markdown',
      'tasks',
      'code-language',
      'html',
      'images',
    ],
    // process-page.ts is a face of its own: it loads what only changed notes need. tags.ts loads nothing.
    faces: ['index.ts', 'process-page.ts', 'tags.ts'],
  },
  collection: {
    imports: [
      'messages.ts',
      'address',
      'i18n',
      'cache',
      'threads',
      'zim',
      'settings',
      'note-language',
      'notebook',
      'history',
      'publish',
      'tasks',
      'conversion',
      'html',
      'images',
      'assets',
    ],
    // site-registry.ts is a face of its own: it loads nothing, and index.ts everything. So is link-address.ts.
    faces: ['index.ts', 'link-address.ts', 'site-registry.ts'],
  },
  'content.config.ts': { imports: ['collection'], faces: [] },
  navigation: { imports: ['address', 'i18n', 'tasks', 'conversion', 'collection'], faces: ['index.ts', 'shared/*.ts'] },
  map: { imports: ['address', 'html', 'collection', 'navigation'], faces: ['index.ts', '*.css'] },
  pagefind: {
    imports: ['text'],
    faces: ['index.ts', 'shared/*.ts', 'client/{matcher,unpack,web-assembly,word-index}.ts'],
  },
  search: {
    imports: ['text', 'pagefind'],
    faces: ['shared/*.ts', 'client/{completion,engine,first-files,lists,matches,page-match}.ts'],
  },
  'search-index': {
    imports: ['address', 'files', 'cache', 'threads', 'html', 'collection', 'navigation', 'pagefind', 'search'],
    faces: ['index.ts'],
  },
  ui: { imports: ['address', 'i18n', 'collection'], faces: ['*.astro', '*.ts', 'client/*.ts'] },
  'search-ui': {
    imports: ['address', 'i18n', 'pagefind', 'search', 'ui'],
    faces: [
      'Search.astro',
      'SearchStart.astro',
      '*.css',
      'shared/search-words.ts',
      'client/{search-page,shortcut,start,results}.ts',
      'client/search-panel.css',
    ],
  },
  previews: {
    imports: ['i18n', 'ui'],
    faces: ['PreviewSwitch.astro', 'preview-switch.css', 'client/start.ts'],
  },
  offline: {
    imports: ['ui'],
    // worker-script.ts and shared/ are faces of their own: a build uses them, and no component.
    faces: ['Offline.astro', 'worker-script.ts', 'shared/worker-file.ts'],
  },
  print: {
    imports: ['i18n', 'collection', 'navigation', 'ui'],
    faces: ['PrintSection.astro', 'print-section.css', '{documents,copy-html}.ts', 'client/print-section.ts'],
  },
  cards: {
    imports: ['address', 'cache', 'collection', 'navigation'],
    // icon.ts is a face of its own: index.ts loads what draws.
    faces: ['index.ts', '{card,icon}.ts'],
  },
  lists: {
    imports: ['address', 'i18n', 'conversion', 'collection', 'navigation', 'map', 'ui'],
    faces: ['registry.ts', 'list.ts', 'tasks/task-tree.ts', '{PageList,TaskCount}.astro', 'lists.css'],
  },
  embeds: { imports: [], faces: ['index.ts'] },
  'front-door': {
    imports: ['i18n', 'collection', 'navigation', 'ui', 'lists'],
    faces: ['FrontDoor.astro', 'front-door.ts', 'front-door.css'],
  },
  share: {
    imports: ['address', 'i18n', 'collection', 'ui', 'print'],
    faces: ['Share.astro', 'share.css', 'client/start.ts'],
  },
  article: {
    imports: ['address', 'security', 'i18n', 'conversion', 'collection', 'navigation', 'map', 'ui', 'lists'],
    faces: [
      '*/*.astro',
      '*/*.css',
      'note/rare-styles.ts',
      'note/client/{code-blocks,enlarge}.ts',
      'related-pages/client/map.ts',
    ],
  },
  'navigation-ui': {
    imports: ['address', 'i18n', 'collection', 'navigation', 'ui', 'lists'],
    faces: [
      '*/*.astro',
      '*/*.css',
      'breadcrumbs/breadcrumb.ts',
      'site-links/site-links.ts',
      'breadcrumbs/client/breadcrumb-menu.ts',
      'sidebar/client/sidebar.ts',
      'toc/client/toc.ts',
    ],
  },
  theme: {
    imports: [
      'front-door',
      'address',
      'security',
      'i18n',
      'highlight',
      'collection',
      'navigation',
      'map',
      'search-ui',
      'previews',
      'offline',
      'print',
      'ui',
      'share',
      'lists',
      'article',
      'navigation-ui',
      'cards',
    ],
    faces: [
      '{site,route-data}.ts',
      'assets.ts',
      'keyboard-shortcuts/shared/shortcut-words.ts',
      'layouts/{BaseLayout,NoteLayout}.astro',
      'redirect/client/redirect.ts',
    ],
  },
  'not-found': {
    imports: ['address', 'text', 'navigation', 'search', 'ui'],
    faces: ['client/not-found.ts'],
  },
  portable: { imports: ['security', 'files', 'html'], faces: ['index.ts'] },
  integration: {
    imports: [
      'messages.ts',
      'address',
      'security',
      'i18n',
      'files',
      'cache',
      'threads',
      'html',
      'assets',
      'collection',
      'navigation',
      'search',
      'search-index',
      'cards',
      'offline',
      'portable',
    ],
    faces: ['index.ts', 'feeds/index.ts', '{compress,files,http,mail-addresses,zimlight}.ts'],
  },
  routes: {
    imports: [
      'address',
      'security',
      'embeds',
      'i18n',
      'collection',
      'navigation',
      'map',
      'search-ui',
      'print',
      'offline',
      'ui',
      'lists',
      'article',
      'navigation-ui',
      'theme',
      'not-found',
      'integration',
    ],
    // What the renderer asks for the paths of all routes, and what it renders without Astro.
    faces: ['paths.ts', 'neighbourhood-file.ts'],
  },
  renderer: {
    imports: ['address', 'files', 'cache', 'collection', 'map', 'integration', 'routes'],
    faces: ['index.ts'],
  },
  server: {
    imports: ['address', 'security', 'collection', 'ui', 'integration', 'renderer'],
    // server-urls.ts is a face of its own: it loads nothing.
    faces: ['index.ts', 'server-urls.ts'],
  },
  export: {
    imports: ['messages.ts', 'address', 'text', 'files', 'zim', 'callouts', 'markdown', 'html', 'collection'],
    faces: ['index.ts'],
  },
  epub: {
    imports: [
      'messages.ts',
      'address',
      'i18n',
      'threads',
      'markdown',
      'highlight',
      'collection',
      'cards',
      'navigation',
      'embeds',
    ],
    faces: ['index.ts'],
  },
  loader: {
    imports: [
      'messages.ts',
      'address',
      'cache',
      'highlight',
      'settings',
      'notebook',
      'html',
      'collection',
      'navigation',
      'integration',
    ],
    // assets.ts is a face of its own: it loads nothing before it is needed, and index.ts everything.
    faces: ['index.ts', 'assets.ts'],
  },
  library: { imports: ['messages.ts', 'address', 'zim', 'markdown', 'collection', 'loader', 'integration'], faces: [] },
  cli: {
    imports: [
      'messages.ts',
      'address',
      'i18n',
      'text',
      'files',
      'cache',
      'security',
      'settings',
      'notebook',
      'collection',
      'integration',
      'renderer',
      'server',
      'export',
      'epub',
    ],
    faces: [],
  },
};

/** The files that a glob stands for: `*` is any name within a folder, `{a,b}` is one of several. */
const pattern = glob =>
  glob
    .replace(/[.+()[\]]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, names) => `(?:${names.replaceAll(',', '|')})`)
    .replaceAll('*', '[^/]+')
    // See .ci/check-rooms.mjs.
    .replace(/astro$/, 'astro(?:[.]ts)?');

const within = room => (room.includes('.') ? `^src/${pattern(room)}$` : `^src/${room}/`);

/** Code that runs in browsers, and code that runs there as well as in Node. */
const browser = '^src/(?:address|i18n|text)/|/client/|/shared/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(rooms).map(([room, { imports }]) => ({
      name: `room ${room}`,
      comment: `${room} may import only: ${imports.join(', ') || 'no other room'}. Move the code to where both may import it`,
      severity: 'error',
      from: { path: within(room) },
      to: { path: '^src/', pathNot: [room, ...imports].map(within) },
    })),
    ...Object.entries(rooms).flatMap(([room, { faces }]) => {
      const importers = Object.keys(rooms).filter(other => rooms[other].imports.includes(room));
      if (importers.length === 0 || room.includes('.')) return [];
      return {
        name: `faces of ${room}`,
        comment: `Other rooms may import of ${room} only: ${faces.join(', ')}. Export there what they need`,
        severity: 'error',
        from: { path: importers.map(within) },
        to: { path: within(room), pathNot: faces.map(face => `^src/${room}/${pattern(face)}$`) },
      };
    }),
    ...[{}, { orphan: true }].map(kind => ({
      name: 'room unknown',
      comment: 'Put the file into a room, or add its room to the tables in .dependency-cruiser.mjs and src/README.md',
      severity: 'error',
      // A rule without `orphan` sees imports only, and so no file without any.
      from: { path: '^src/', pathNot: Object.keys(rooms).map(within), ...kind },
      to: {},
    })),
    {
      name: 'no circles',
      comment: 'Move what two files need of each other into a third, or make them one',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'browsers have no node:',
      comment:
        'What lies in client/, shared/, address/, i18n/ or text/ runs in browsers: move what needs Node to another folder',
      severity: 'error',
      from: { path: browser },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browsers have no Node code',
      comment: 'Browser code imports client/, shared/, address/, i18n/ and text/ only, types included',
      severity: 'error',
      from: { path: browser },
      to: { path: '^src/', pathNot: [browser, '[.]d[.]ts$'] },
    },
    {
      name: 'parser and converter have no node:',
      comment: 'What `zimlight/zim` and `zimlight/mdast` consist of also runs in browsers, Deno and Bun',
      severity: 'error',
      from: { path: '^src/(?:zim|callouts|markdown|rules)/|^src/messages[.]ts$|^src/library/(?:zim|mdast)[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client code is loaded by pages',
      comment: 'Import client/ in the <script> of a component or in other browser code',
      severity: 'error',
      from: {
        pathNot: [
          browser,
          '[.]astro[.]ts$',
          '^src/routes/',
          '^src/theme/assets[.]ts$',
          '^src/server/live-pages[.]ts$',
          '^src/offline/worker-script[.]ts$',
        ],
      },
      to: { path: '/client/' },
    },
    {
      name: 'imports lead somewhere',
      comment: 'The file that is imported does not exist',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, path: '^[.]' },
    },
  ],
  // A type that is imported ties two files together as a value does.
  options: {
    tsPreCompilationDeps: true,
    detectJSDocImports: true,
    doNotFollow: { path: 'node_modules' },
    combinedDependencies: false,
  },
};
