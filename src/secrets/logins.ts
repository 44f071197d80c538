import { isSecret } from './password-value.ts';
import type { Hit } from './scanner.ts';

/** Accounts that come with devices and programs. */
const accounts =
  'root|admin|administrator|administrador|administrateur|sysadmin|sysop|supervisor|superuser|operator|support|service|' +
  'webmaster|manager|guest|gast|invitado|user|usuario|benutzer|pi|sa|ec2-user|postgres|oracle|tomcat|jenkins|grafana|' +
  'elastic|zabbix|nagios|deploy|backup|ci|demo|ftp|svc[_-][a-z]{2,20}';
const mail = '[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{2,24}){1,3}';
/** At least six characters, digits and letters among them. */
const password =
  '(?<secret>(?=[^\\s\\d]{0,60}\\d)(?=[^\\s\\p{L}]{0,60}\\p{L})[^\\s/:|,;()[\\]<>{}"\'`=\\\\：，。、\\p{Script=Han}]{5,60})';
/** Markup and brackets at the end of a line. */
const end = "[)*_'`]{0,4}[ \\t]{0,20}\\|?[ \\t\\r]*$";
/** A password is the last word of its line. */
const candidate = /\d\S{0,60}(?:[ \t]{1,20}\|)?[ \t\r]*$/;

/** The beginning of a line, or of what follows a label in it: `iDRAC: `, `Printer (`. */
const begin = '(?<=(?:^|[:(>–—→,])[ \\t]{0,3}|[*•-][ \\t]{1,3})';
const bullet = '^[ \\t>*•-]{0,12}';
const spaced = '(?: [/:|] | [–—-] )';
const name = '[\\p{L}\\p{N}_.@+-]{2,60}';

/** Lines that end with a password. */
const lines = [
  `${begin}(?:${accounts}|${mail})(?:${spaced}|[/:|]|: |, )`,
  `(?<=[\\p{L}\\p{N}] )(?:(?:${accounts}):|(?:${accounts}|${mail})${spaced})`,
  `${bullet}(?:[\\p{L}\\p{N}.-]{1,20}:?[ \\t]{1,3}){0,2}${mail}[ \\t]{1,8}`,
  '(?<![\\p{L}\\p{N}])(?:u|un|usr|user)[:=] ?[^\\s,;]{1,40}[,;]? {1,3}p[:=] ?',
  `(?<!\\d)\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?[ \\t|–—-]{1,8}(?:${accounts})(?:[ \\t]{1,8}[|:–—/-]?[ \\t]{0,8}|[:/])`,
  // A label that announces a name and a password.
  `${bullet}(?:log-?ins?|logon|cred(?:ential)?s?|zugang(?:sdaten)?|anmeldung|acc[eè]so?|acesso|account|konto|wlan|wi-?fi|ssid|логин|доступ|账号|帐号)` +
    `(?:[ \\t][\\p{L}\\p{N}.-]{1,20}){0,2}[*_'"]{0,4}\\s{0,3}[:=→][*_'" \\t]{0,6}[^\\s/:,]{2,40}(?:${spaced}|[/:]|, )`,
].map(before => new RegExp(before + password + end, 'iu'));

/** `bob:kanone77` */
const bare = new RegExp(`${bullet}[a-z][a-z._-]{1,20}:${password}${end}`, 'u');
/** A line of a list of logins: `bob:kanone77`, `Shop: bob / kanone77`. */
const entry = new RegExp(`${bullet}(?:[^\\n:]{1,40}[:→–][ \\t]{1,3})?${name}(?:[/:]|${spaced})${password}${end}`, 'u');

/** A heading, or a line that ends with a colon, above a list of logins. */
const heading =
  /^[ \t=#*_'>•-]{0,12}(?:[\p{L}\p{N}.-]{1,20}[ \t]){0,3}(?:log-?ins?|passw[oö]rte?r?s?|passwords?|credentials?|accounts?|zugänge?|zugangsdaten|accesos|acessos|acc[eè]s|identifiants|senhas|contraseñas|claves|пароли|доступы|логины|账号|密码)(?:[ \t][\p{L}\p{N}.-]{1,20}){0,2}[ \t]{0,3}:?[=*_' \t]{0,12}$/imu;
/** How many lines below its heading belong to a list. */
const MAX_LIST_LINES = 40;

const prose = new RegExp(
  `(?:[Ll]og(?:ged|ging)?[ -]?in|[Ss]ign in|anmelden|einloggen) (?:as|with|mit|als) [\\w.@-]{2,40} (?:with|and|und|mit|/|&) ${password}`,
  'gu',
);

const looksRight = (secret: string | undefined): secret is string =>
  // `apps/v1beta1` is a version.
  secret !== undefined && !/^v\d/.test(secret) && isSecret(secret, { kind: 'password', code: false, plain: false });

/**
 * Finds names of users with passwords: `iDRAC: root/calvin1`, `bob@example.org kanone77`, and lists of lines such as
 * `bob:kanone77`. Alone, such a line can be many other things.
 */
export function findLogins(text: string): Hit[] {
  const hits: Hit[] = [];
  const add = (offset: number) => hits.push({ rule: 'login', offset });
  for (const { index, 0: whole, groups } of text.matchAll(prose)) {
    if (looksRight(groups?.secret)) add(index + whole.length - groups.secret.length);
  }
  const hasLists = heading.test(text);
  let [listed, offset] = [0, 0];
  let wasBare = false;
  for (const line of text.split('\n')) {
    const isShort = line.length < 200;
    let secret: string | undefined;
    let isBare = false;
    if (isShort && candidate.test(line)) {
      const patterns = listed > 0 ? [...lines, entry] : lines;
      secret = patterns.map(pattern => pattern.exec(line)?.groups?.secret).find(looksRight);
      isBare = !secret && looksRight(bare.exec(line)?.groups?.secret);
    }
    if (secret) add(offset + line.lastIndexOf(secret));
    // Two such lines in a row are a list.
    if (isBare && wasBare) add(offset + line.lastIndexOf(':') + 1);
    wasBare = isBare;
    if (hasLists && isShort && heading.test(line)) listed = MAX_LIST_LINES;
    else if (/^[=#]/.test(line)) listed = 0;
    listed--;
    offset += line.length + 1;
  }
  return hits;
}
