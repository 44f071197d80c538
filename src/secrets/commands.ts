import { isSecret } from './password-value.ts';
import type { Shapes } from './shape.ts';

/** More of a command, up to the option with the password: of the same line and the same command. */
const more = String.raw`\b[^\n|;]{0,160}?`;
/** A value that can be quoted, and is no option, variable or number: `-p 8080` is a port. */
const value = String.raw`["']?(?<secret>(?![-$<{(\[%"'/\\]|[\d.:,]{1,6}(?:\s|$))[^\s"'\`|;&<>]{4,100})`;

/** A command, and what leads to its password. */
const options: [command: RegExp, option: RegExp][] = [
  [/sshpass/, /\s-p\s{0,3}/],
  [/(?:mysql|mariadb)(?:dump|admin|check|import|show|pump)?/, /\s-p/],
  [/curl/, /\s(?:-u|--user|--proxy-user|-U)[\s=]{1,3}["']?[^\s:"']{1,80}:/],
  [/https?/, /\s(?:-a|--auth)[\s=]{1,3}["']?[^\s:"'/]{1,80}:/],
  [/(?:docker|podman|buildah|skopeo|nerdctl|oras|crane|helm registry|argocd|cf|oc)\s(?:auth )?login/, /\s-p[ =]/],
  [/az (?:acr )?login/, /\s-p[ =]/],
  [/(?:sqlcmd|isql|bcp|tsql|osql)/, /\s-P\s{0,2}/],
  [/ipmi(?:tool|console|power)/, /\s-[Pp]\s{1,2}/],
  [/mosquitto_(?:sub|pub|rr)/, /\s-P\s{1,2}/],
  [/zip/, /\s(?:-\w{0,8}P|--password)[\s=]{1,2}/],
  [/(?:7z[arz]?|unrar|rar)/, /\s-p/],
  [/unzip/, /\s-P\s{1,2}/],
  [/rdesktop/, /\s-p\s{1,2}/],
  [/(?:[wx]l?freerdp3?|cmdkey)/, /\s\/p(?:ass)?:/],
  [/ldap(?:search|add|modify|delete|passwd|whoami|compare)/, /\s-w\s{0,2}/],
  [/snmp(?:get|walk|set|bulkwalk|getnext|table|trap)/, /\s-[cAX]\s{1,2}/],
  [/openssl/, /\s(?:-(?:k|K)\s{1,2}|-pass(?:in|out)?\spass:)/],
  [/htpasswd/, /\s-\w{0,6}b\w{0,6}\s(?:-\w{1,3}\s)?\S{1,80}\s\S{1,40}\s/],
  [/wpa_passphrase/, /\s["']?[\w -]{1,32}["']?\s{1,2}/],
  [/nmcli/, /\s(?:password|wifi-sec\.psk)\s/],
  [/net use/, /\s\/user:\S{1,60}\s/],
  [/net use/, /\s\\\\\S{1,80}\s(?!\/)/],
  [/net user/, /\s(?!\/)\S{1,40}\s(?=\S{0,60}\d)/],
  [/gpg2?/, /\s--passphrase[\s=]{1,2}/],
  [/lftp/, /\s-u\s{0,2}[^\s,]{1,60},/],
  [/mc (?:alias|config host) (?:set|add)/, /\s[\w-]{1,30}\s\S{6,80}\s\S{1,60}\s/],
  [/(?:vncpasswd|kinit|passwd|cryptsetup)/, /\s<<<\s{0,2}/],
  [/(?:useradd|usermod)/, /\s-p\s{1,2}/],
  [/(?:ssh-keygen|keytool)/, /\s-(?:[NP]|(?:store|key|new)pass)\s{1,2}/],
  [/aws configure set/, /\saws_secret_access_key\s/],
  [/(?:smbclient|rpcclient|smbget|smbmap|net)/, /\s-U\s{0,2}["']?[^\s%]{1,60}%/],
  [/redis-cli/, /\s-a\s{1,2}/],
  [/(?:mongo|mongosh|mongodump|mongorestore|mongoexport)/, /\s-p\s{1,2}/],
  [/(?:vault|bw) (?:login|unlock)/, /\s(?=\S{0,60}\d)/],
];

/** Commands in which people write passwords. */
export const commandShapes: Shapes = {
  gate: / -{1,2}(?:[pPuUkKwWcAXabN]|\w{0,3}[bpP]\b|(?:[a-z]{1,15}-)?(?:pass|pwd)|proxy)|\/p(?:ass)?:|<<<|storepass|aws configure|\| ?(?:sudo|docker|podman|chpasswd|crypt|gpg)|login |passwd|SecureString|[iI](?:DENTIFIED|dentified)|PASSWORD\(|WIFI:|net use|_passphrase|nmcli|mc |vault|bw /,
  shapes: [
    ...options.map(([command, option]) => ({
      rule: 'command-password',
      pattern: new RegExp(`\\b${command.source}${more}${option.source}${value}`, 'g'),
    })),
    {
      rule: 'command-password',
      pattern:
        /\becho\s(?:-n\s)?["']?[\w.-]{1,40}:(?<secret>[^\s"':|]{4,80})["']?\s{0,3}\|\s{0,3}(?:sudo\s)?chpasswd\b/g,
    },
    {
      rule: 'command-password',
      pattern:
        /\becho\s(?:-n\s|-e\s)?["']?(?<secret>[^\s"'|$]{4,80})["']?\s{0,3}\|\s{0,3}(?:sudo\s(?:-\w{1,8}\s){0,3}-\w{0,4}S\b|[^\n|;]{1,100}--(?:password|pass|passphrase)-(?:stdin|fd)|cryptsetup\b|gpg2?\b[^\n|;]{0,80}--passphrase-fd)/g,
    },
    {
      // Of any command. With `=`, it is found as a label.
      rule: 'command-password',
      pattern: new RegExp(
        `\\s--(?!disabled|no-|ask|without|reset|change|prompt)(?:[a-z]{1,15}-)?(?:password|passwd|passphrase|pass|pwd)\\s{1,3}${value}`,
        'g',
      ),
      isSecret: secret => isSecret(secret, { kind: 'password', code: true, plain: false, literal: true }),
    },
    { rule: 'command-password', pattern: /\bConvertTo-SecureString\s(?:-String\s)?["'](?<secret>[^\s"']{4,80})["']/gi },
    {
      rule: 'command-password',
      pattern:
        /(?:\bIDENTIFIED\s{1,3}(?:WITH\s{1,3}\w{1,40}\s{1,3})?BY\s{1,3}|=\s{0,3}PASSWORD\()["'](?<secret>(?=[^"'\n]{0,60}[\d!@#$%^&*_.-])[^\s"']{4,80})["']/gi,
    },
    {
      rule: 'command-password',
      pattern: /\bopenssl passwd(?:\s-\w{1,8}){0,3}\s["']?(?<secret>(?![-{$<])(?=[^\s\d]{0,60}\d)[^\s"'`()|,]{5,80})/g,
    },
    { rule: 'command-password', pattern: /\bWIFI:(?:[STH]:[^;\n]{0,60};){0,3}P:(?<secret>[^;\n]{4,64});/g },
  ],
};
