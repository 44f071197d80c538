import { headerRules } from '../../security/index.ts';
import { literal, type ServerRules } from './server-rules.ts';

/** The path of the file in the site. The configuration in it keeps it from being sent. */
export const caddyFile = '-/Caddyfile';

/**
 * A configuration for Caddy, to be imported in a site: headers, types, the error page, former addresses.
 *
 * @see https://caddyserver.com/docs/caddyfile/directives/map
 */
export function caddyConfig({ base, moved, folders, gone, headers: site }: ServerRules): string {
  const paths = [
    ...moved.flatMap(({ from, to }) => [from, from.replace(/\/$/, '')].map(path => [path, to])),
    ...gone.flatMap(path => [path, path.replace(/\/$/, '')].map(path => [path, 'gone'])),
  ];
  const lines = paths.map(([from = '', to = '']) => `  ${quoted(from)} ${quoted(to)}\n`);
  const moves = folders.map(({ from, to }, index) => {
    const name = `zimlight_folder_${index}`;
    const requested = encodeURI(from).replace(/[?#]/g, encodeURIComponent);
    return (
      `@${name} vars_regexp ${name} {http.request.uri} ${quoted(`(?i)^${literal(requested)}(.*)$`)}\n` +
      `redir @${name} ${quoted(`${to}{http.regexp.${name}.1}`)} 301\n`
    );
  });
  return [
    '# Written by Zimlight. Belongs into a site:  import /path/to/the/site/-/Caddyfile\n',
    base === '/' ? '' : `redir ${base.slice(0, -1)} ${base} 301\n`,
    `respond ${base}${caddyFile} 404\n`,
    ...moves,
    `map {path} {zimlight_target} {\n${lines.join('')}  default ""\n}\n`,
    '@zimlight_gone vars {zimlight_target} gone\nerror @zimlight_gone 410\n',
    '@zimlight_asked {\n  vars_regexp {zimlight_target} ^/\n  expression `{query} != ""`\n}\n',
    'redir @zimlight_asked {zimlight_target}?{query} 301\n',
    '@zimlight_moved vars_regexp {zimlight_target} ^/\nredir @zimlight_moved {zimlight_target} 301\n',
    `handle_errors {\n  @zimlight_lost expression {err.status_code} in [404, 410]\n`,
    `  rewrite @zimlight_lost ${base}404.html\n  file_server\n}\n`,
    'route {\n  header Cache-Control no-cache\n',
    ...headerRules(site).flatMap(([pattern, headers], index) => header(pattern, headers, base, index)),
    '}\n',
  ].join('');
}

/** In a `route`, headers are set in the order in which they are written. */
function header(pattern: string, headers: Record<string, string>, base: string, index: number): string[] {
  const path = literal(base.slice(0, -1)) + pattern.split('*').map(literal).join('.*');
  const matcher = pattern === '/*' ? '' : `@zimlight_${index} `;
  return [
    matcher && `  ${matcher}path_regexp ${quoted(`(?i)^${path}$`)}\n`,
    ...Object.entries(headers).map(([name, value]) => `  header ${matcher}${name} ${quoted(value)}\n`),
  ];
}

/** A text between quotation marks. In it, only these can be escaped. */
const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
