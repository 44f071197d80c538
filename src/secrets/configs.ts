import type { Shapes } from './shape.ts';

/** Passwords in addresses. */
export const addresses: Shapes = {
  gate: /:\/\//,
  shapes: [
    {
      rule: 'url-password',
      pattern: /:\/\/[^\s:@/"'<>[]{0,100}:(?<secret>[^\s@/"'<>]{3,200})@[^\s/"'<>]{1,200}/gi,
    },
  ],
};

/** Passwords in configuration files that have another name there, or a form of their own. */
export const configs: Shapes = {
  gate: /"auth"|[pP]ass-? ?phrase|<pass|<pwd|requirepass|masterauth|auth_pass|bindpw|rootpw|wpa-p|passwd\/|secret|username|community|:(?:\d{4,5}|\*):|define\(|SSID|\]:\d{2,5}[ \t]/,
  shapes: [
    { rule: 'password', pattern: /<(?:password|passwd|pwd)>(?<secret>[^<\s]{5,100})<\//gi },
    { rule: 'password', pattern: /"auth"\s{0,3}:\s{0,3}"(?<secret>[A-Za-z0-9+/]{12,200}={0,2})"/g },
    {
      rule: 'password',
      pattern:
        /\bpass[ -]?phrase["'*_]{0,4}\s{0,3}[:=]\s{0,6}["']?(?<secret>[a-z]{3,12}(?:[ ][a-z]{3,12}){2,9}(?: \d{1,6})?)["']?[ \t]*$/gim,
      isSecret: secret => secret.split(' ').length > 3,
    },
    // .pgpass
    {
      rule: 'password',
      pattern:
        /^[ \t]{0,8}(?:[\w.-]{1,80}|\*):(?:\d{2,5}|\*):[\w*-]{1,40}:[\w*-]{1,40}:(?<secret>[^\s:]{4,80})[ \t]*$/gm,
    },
    // Postfix
    {
      rule: 'password',
      pattern: /(?:^|[ \t:])\[[\w.-]{3,80}\]:\d{2,5}[ \t]{1,8}[^\s:]{1,80}:(?<secret>[^\s:/'"]{6,80})[ \t]*$/gm,
      isSecret: secret => /\p{L}/u.test(secret),
    },
    {
      rule: 'password',
      pattern:
        /\bdefine\(\s{0,4}["']\w{0,40}(?:PASSWORD|PASSWD|PASS|PWD)["'],\s{0,12}["'](?<secret>[^'"\n]{4,80})["']/g,
    },
    // A network, and its key in the next line
    {
      rule: 'password',
      pattern:
        /\bSSID\b[^\n]{0,60}\n[^\n\p{L}]{0,12}(?:[Kk]ey|KEY|[Ss]chlüssel|[Cc]lé|[Cc]lave|[Kk]lucz|[Кк]люч|密钥)[*_'" \t]{0,6}[:=：][*_'" \t]{0,6}(?<secret>\S{8,63})/gu,
    },
    // WordPress
    {
      rule: 'password',
      pattern:
        /define\(\s{0,4}["'](?:AUTH|SECURE_AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["'],\s{0,12}["'](?<secret>[^'"\n]{40,100})["']/g,
      isSecret: secret => /\d/.test(secret),
    },
    // Kickstart, Debian's installer
    { rule: 'password', pattern: /\brootpw\s--plaintext\s(?<secret>\S{5,80})/g },
    { rule: 'password', pattern: /\bd-i\s{1,3}passwd\/[\w-]{1,30}\s{1,3}password\s{1,3}(?<secret>\S{4,80})/g },
    // Network devices
    {
      rule: 'password',
      pattern:
        /\b(?:enable|username\s[\w.@-]{1,40}(?:\sprivilege\s\d{1,2})?)\s(?:secret|password)\s(?:[05789]\s)?(?<secret>[^\s\d]\S{4,80})[ \t]*$/gm,
      isSecret: secret => /\d|[^A-Z][A-Z]|[!@#$%]/.test(secret),
    },
    { rule: 'password', pattern: /\bsnmp-server\scommunity\s(?<secret>\S{4,40})\sR[OW]\b/gi },
    {
      rule: 'password',
      pattern:
        /\b(?:requirepass|masterauth|auth_pass|bindpw|rootpw|wpa-psk|wpa-passphrase)\s{1,8}(?<secret>(?=[^\s\d]{0,60}\d|[A-Za-z-]{6,40}\s{0,3}$)[^\s;]{5,100})/gm,
    },
  ],
};
