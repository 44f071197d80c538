/** Directive → the sources that it allows; an empty list for a directive without sources. */
type Directives = Record<string, string[]>;

/** What is added to the pages' own policy, for the author or for what a site needs: directive → sources. */
export type ContentSources = Directives;

const self = ["'self'"];

/**
 * What a page of the site may do: load the site's own files, and nothing else. There are no scripts, styles or handlers in
 * the HTML, and no script turns text into HTML. Whatever comes from elsewhere, or stands in the HTML, must be added
 * here, by its origin or its hash.
 */
const page: Directives = {
  'default-src': ["'none'"],
  'script-src': self,
  'style-src': self,
  'img-src': self,
  'font-src': self,
  'connect-src': self,
  'media-src': self,
  // Browsers show a PDF as an object, some of them in a frame.
  'object-src': self,
  'frame-src': self,
  'form-action': self,
  'base-uri': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

/** A redirect page has a script and a link. */
const redirect: Directives = {
  'default-src': ["'none'"],
  'script-src': self,
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

/** A file of the notebook that is opened in a window of its own: it is shown, but has no rights, and loads nothing. */
const file: Directives = {
  sandbox: [],
  'default-src': ["'none'"],
  // Browsers show pictures and videos in a page of their own; an SVG holds its own styles, fonts and pictures.
  'img-src': [...self, 'data:'],
  'media-src': self,
  'style-src': ["'unsafe-inline'"],
  'font-src': ['data:'],
};

/** Only a header can say who may show a page in a frame. A page shows PDFs of its own site. */
const frames: Directives = { 'frame-ancestors': self };

const policy = (...parts: Directives[]) =>
  Object.entries(Object.assign({}, ...parts) as Directives)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');

/** A policy that also allows what is added. Nothing is added to a directive that already has it. */
function widened(directives: Directives, added: ContentSources): Directives {
  const all = { ...directives };
  for (const [directive, sources] of Object.entries(added)) {
    const own = (all[directive] ?? []).filter(source => source !== "'none'");
    all[directive] = [...new Set([...own, ...sources])];
  }
  return all;
}

/** The content security policy of a page, for its `<meta>`. */
export const pagePolicy = (added: ContentSources = {}): string => policy(widened(page, added));
/** The content security policy of a redirect page, for its `<meta>`. */
export const redirectPolicy = policy(redirect);
/** The content security policy of the whole site, for a header. */
export const sitePolicy = (added: ContentSources = {}): string => policy(widened(page, added), frames);
/** The content security policy of the notebook's files, for a header. */
export const filePolicy = policy(file, frames);

/**
 * The policy of a page that is read from disk, as strict as that of the same page on a server: `'self'` may not stand for
 * other files there, and what scripts cannot fetch, one of them loads as scripts of the site (`portable/client/`).
 *
 * @param policy of the page on a server
 */
export const portablePolicy = (policy: string): string =>
  policy
    .replace(/connect-src 'self'(?: file:)?(?:; |$)/, '')
    .replaceAll("'self'", "'self' file:")
    .replace("trusted-types 'none'", 'trusted-types zimlight');

/** Other sites are not told which page a reader comes from: its address is the name of a note. */
export const REFERRER_POLICY = 'same-origin';
