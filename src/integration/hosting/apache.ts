import { headerRules } from '../../security/index.ts';
import { literal, quoted, type ServerRules } from './server-rules.ts';

/** Where Apache looks for the configuration of a folder. */
export const apacheFile = '.htaccess';

/**
 * The configuration of a folder for Apache: headers, types, the error page, former addresses, compressed files. It needs
 * `AllowOverride All`, and the modules headers and rewrite.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html
 */
export function apacheConfig({ base, moved, folders, gone, headers: site }: ServerRules): string {
  const relative = (path: string) => literal(path.slice(base.length));
  return [
    '# Written by Zimlight.\n',
    'DirectoryIndex index.html\nOptions -Indexes\nAddDefaultCharset utf-8\n',
    ...[404, 410].map(status => `ErrorDocument ${status} ${base}404.html\n`),
    'Header always set Cache-Control no-cache\n',
    ...headerRules(site).flatMap(([pattern, headers]) =>
      Object.entries(headers).map(
        ([name, value]) => `Header always set ${name} ${quoted(value)}${when(pattern, base)}\n`,
      ),
    ),
    'RewriteEngine On\nRewriteRule "^\\.htaccess$" - [F]\n',
    ...gone.map(path => rewrite(`^${relative(path)}?$`, '-', 'G')),
    ...moved.map(({ from, to }) => rewrite(`^${relative(from)}?$`, literalTarget(to), 'R=301,L,NE')),
    ...folders
      // Apache encodes all of the target, and would take these for the end of its path or of the target.
      .filter(({ decodedTo }) => !/[?"]/.test(decodedTo))
      .map(({ from, decodedTo }) => rewrite(`^${relative(from)}(.*)$`, `${literalTarget(decodedTo)}$1`, 'R=301,L')),
    compressed('br', 'br'),
    compressed('gzip', 'gz'),
  ].join('');
}

/** A rule. In its parts, quotation marks cannot be escaped, and `\` is one character. */
const rewrite = (pattern: string, target: string, flags: string) =>
  `RewriteRule "${pattern.replaceAll('"', '\\x22')}" "${target}" [${flags}]\n`;

/** `%1` and `$1` would stand for what a condition or the rule has found. */
const literalTarget = (url: string) => url.replace(/[\\%$]/g, '\\$&');

/** Limits a header to the addresses of a pattern. */
function when(pattern: string, base: string): string {
  if (pattern === '/*') return '';
  const path = literal(base.slice(0, -1)) + pattern.split('*').map(literal).join('.*');
  return ` "expr=%{REQUEST_URI} =~ m#^${path}$#i"`;
}

/** Sends `x.br` for `x` to browsers that take it, with the type of `x`. */
function compressed(coding: string, extension: string): string {
  return [
    `RewriteCond %{HTTP:Accept-Encoding} "\\b${coding}\\b"\n`,
    `RewriteCond %{REQUEST_FILENAME}.${extension} -f\n`,
    `RewriteRule "^(.*)$" "$1.${extension}" [L,E=no-gzip:1]\n`,
    `<FilesMatch "\\.${extension}$">\n  RemoveType .${extension}\n  AddEncoding ${coding} .${extension}\n`,
    '  Header append Vary Accept-Encoding\n</FilesMatch>\n',
  ].join('');
}
