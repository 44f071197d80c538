import { activeExtensions, type Headers, hashedFolders, headersFor } from '../../security/index.ts';
import { literal, quoted, type ServerRules } from './server-rules.ts';

/** The path of the file in the site. The configuration in it keeps it from being sent. */
export const nginxFile = '-/nginx.conf';

/**
 * A configuration for nginx, to be included in a `server`: headers, types, the error page, former addresses.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 */
export function nginxConfig({ base, moved, folders, gone, headers: site }: ServerRules): string {
  const at = literal(base);
  const exact = (path: string, action: string) => `location = ${quoted(path)} { ${action} }\n`;
  // With and without the slash at its end, as if there were a folder.
  const both = (path: string, action: string) => exact(path, action) + exact(path.replace(/\/$/, ''), action);
  return [
    '# Written by Zimlight. Belongs into server { }:  include /path/to/the/site/-/nginx.conf;\n',
    'charset utf-8;\nindex index.html;\nabsolute_redirect off;\ngzip_static on;\n',
    `error_page 404 410 ${quoted(`${base}404.html`)};\n`,
    base === '/' ? '' : exact(base.slice(0, -1), `return 301 ${quoted(base)};`),
    exact(`${base}${nginxFile}`, 'return 404;'),
    location(`~* "^${at}-/files/.*\\.(?:${activeExtensions.join('|')})$"`, headersFor('/-/files/x.html', site)),
    location(`~ "^${at}-/files/"`, headersFor('/-/files/x', site)),
    location(`~ "^${at}-/source/"`, headersFor('/-/source/x', site)),
    location(`~ "^${at}-/(?:${hashedFolders.join('|')})/"`, headersFor('/-/assets/x', site)),
    location(`~ "^${at}(?:.*/)?index\\.md$"`, headersFor('/index.md', site)),
    location(quoted(base), headersFor('/', site)),
    ...moved.map(({ from, to }) => both(from, `return 301 ${quoted(`${to}$is_args$args`)};`)),
    ...gone.map(path => both(path, 'return 410;')),
    ...folders.map(({ from, to }) => `rewrite ${quoted(`^${literal(from)}(.*)$`)} ${quoted(`${to}$1`)} permanent;\n`),
  ].join('');
}

/** A location with all of its headers: where a location sets any, nginx ignores those of the `server`. */
function location(pattern: string, headers: Headers): string {
  const { 'Content-Type': type, ...others }: Headers = { 'Cache-Control': 'no-cache', ...headers };
  const lines = Object.entries(others).map(([name, value]) => `  add_header ${name} ${quoted(value)} always;\n`);
  const typed = type ? `  types { }\n  default_type ${quoted(type)};\n` : '';
  return `location ${pattern} {\n${typed}${lines.join('')}}\n`;
}
