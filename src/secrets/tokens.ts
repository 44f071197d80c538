import { isPlaceholder } from './placeholder.ts';
import type { Hit } from './scanner.ts';

/**
 * Secrets that have a shape of their own and are not among secretlint's recommended rules. The group `secret`, if there is
 * one, must not be a placeholder. No pattern repeats without a bound, so that time is linear.
 */
const shapes: [rule: string, pattern: RegExp][] = [
  [
    'private-key',
    /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[^\S\n]{0,80}\\?[rn]?\s{0,8}[>*-]?[^\S\n]{0,80})(?:[\w-]{1,30}: [^\n]{0,200}\s{1,8}){0,6}(?<secret>[A-Za-z0-9+/]{40,70})/g,
  ],
  ['private-key', /\bPuTTY-User-Key-File-\d: |\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/g],
  ['token', /\beyJ[\w-]{10,2000}\.eyJ(?!zdWIiOiIxMjM0NTY3ODkw)[\w-]{10,4000}\.[\w-]{20,2000}/g],
  ['token', /\bAIza(?<secret>[\w-]{35})(?![\w-])/g],
  ['token', /\b\d{8,10}:AA[\w-]{33}(?![\w-])/g],
  ['token', /\bGOCSPX-[\w-]{28}(?![\w-])|\bya29\.[\w-]{40,400}/g],
  ['token', /\b(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16})\b|\bSG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g],
  ['token', /\bpypi-AgE[\w-]{50,300}|\bdop_v1_[0-9a-f]{64}\b|\bsk-[A-Za-z0-9]{40,60}\b/g],
  ['token', /\b(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/]{40,90}={0,2})/g],
  ['token', /\bAuthorization["']?\s{0,3}[:=]\s{0,3}["']?(?:Bearer|Token|Basic)\s(?<secret>[\w.+/=~-]{12,2000})/gi],
  ['token', /\botpauth:\/\/[^\s"']{1,300}?[?&]secret=(?<secret>[A-Z2-7]{16,128})/gi],
  [
    'password-hash',
    /\$(?:2[aby]\$\d\d\$[./A-Za-z0-9]{53}|6\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{86}|y\$[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}|argon2id?\$[^\s$]{1,60}\$[^\s$]{1,60}\$[^\s$]{1,100}\$[A-Za-z0-9+/]{20,100})/g,
  ],
  [
    'url-password',
    /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'<>]{1,100}:(?<secret>[^\s@/"'<>]{3,200})@[^\s/"'<>]{3,200}/gi,
  ],
  ['command-password', /\bsshpass\s{1,3}-p\s{0,3}["']?(?<secret>[^\s"']{3,100})/g],
  ['command-password', /\bmysql(?:dump|admin)?\b[^\n|]{0,120}?\s-p["']?(?<secret>[^\s"'-][^\s"']{2,100})/g],
  ['command-password', /\bcurl\b[^\n|]{0,200}?\s(?:-u|--user)[\s=]{1,3}["']?[^\s:"']{1,80}:(?<secret>[^\s"']{3,100})/g],
  ['command-password', /\bnet user \S{1,40} (?<secret>[^\s/][^\s]{4,60}) \/add\b/gi],
  [
    'command-password',
    /\b(?:redis-cli\b[^\n|]{0,80}?\s-a|requirepass|masterauth)\s{1,3}(?<secret>(?=[^\s\d]{0,60}\d)\S{5,100})/g,
  ],
  ['command-password', /\b(?:smbclient|rpcclient)\b[^\n|]{0,120}?\s-U\s{0,2}[^\s%]{1,40}%(?<secret>\S{4,60})/g],
  ['password', /<(?:password|passwd|pwd)>(?<secret>[^<\s]{5,100})<\//gi],
  ['password', /"auth"\s{0,3}:\s{0,3}"(?<secret>[A-Za-z0-9+/]{12,200}={0,2})"/g],
  ['password', /\bpassphrase["'*_]{0,4}\s{0,3}[:=]\s{0,6}(?<secret>[a-z]{3,12}(?:[ ][a-z]{3,12}){3,9})[ \t]*$/gim],
  ['token', /\bBearer\s{1,3}(?<secret>(?=[^\s\d]{0,100}\d)[\w.~+/-]{24,2000})/g],
  ['token', /\b[MNO][A-Za-z\d]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])|\bSK[0-9a-f]{32}\b/g],
  [
    'second-factor',
    /\b(?:TOTP|2FA|OTP|MFA|[Tt]otp|[Oo]tp)(?:[ _-](?:[Ss]ecret|[Kk]ey|[Ss]eed|[Cc]ode))?["'*_]{0,4}\s{0,3}[:=]\s{0,6}(?<secret>(?=[A-Z]{0,60}[2-7])[A-Z2-7]{16,64}|(?=[a-z ]{0,60}[2-7])[a-z2-7]{4}(?: [a-z2-7]{4}){3,15})[ \t]*$/gm,
  ],
  [
    'second-factor',
    /\b(?:recovery|backup|wiederherstellungs|einmal)[ -]?codes?\b[^\n\d]{0,40}\s{1,12}(?:[*•-]|\d{1,2}[.)])?[ \t]{0,4}(?<secret>(?=[a-z -]{0,40}\d)[a-z0-9]{4,10}(?:[ -][a-z0-9]{4,10}){1,4}|\d{8,10})[ \t]*$/gim,
  ],
  [
    'seed-phrase',
    /\b(?:seed|recovery|mnemonic|backup)[ -]?(?:phrase|words?|seed|mnemonic)?["'*_]{0,4}\s{0,5}[:=]\s{0,10}["'*_]{0,4}(?<secret>[a-z]{3,8}(?:[ \t\n,]{1,3}[a-z]{3,8}){11,23})\b/gi,
  ],
];

/** Finds secrets that have a shape of their own. */
export function findTokens(text: string): Hit[] {
  return shapes.flatMap(([rule, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(({ groups }) => !groups?.secret || !isPlaceholder(groups.secret))
      .map(({ index, 0: whole, groups }) => ({ rule, offset: index + whole.lastIndexOf(groups?.secret ?? whole) })),
  );
}
