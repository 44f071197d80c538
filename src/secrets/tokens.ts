import { isRandom } from './password-value.ts';
import type { Shapes } from './shape.ts';

/** Digits and letters of both cases, as in random values and in no name. */
const isVaried = (secret: string) => /\d/.test(secret) && /[a-z]/.test(secret) && /[A-Z]/.test(secret);

/** Tokens of services that begin in a way of their own, and are not among secretlint's recommended rules. */
const prefixes = [
  /sk-(?:proj|svcacct|admin|or-v1)-[\w-]{40,200}|sk-[A-Za-z0-9]{40,60}/, // OpenAI and others like it
  /AIza[\w-]{35}|GOCSPX-[\w-]{28}|ya29\.[\w-]{40,400}/, // Google
  // A longer one was pasted with something behind it, or is of another kind.
  /SG\.[\w-]{16,32}\.[\w-]{32,90}|xkeysib-[0-9a-f]{64}|key-[0-9a-f]{32}|[0-9a-f]{32}-us\d{1,2}/, // mail
  /(?:AKIA|ASIA)[A-Z0-9]{16}|LTAI[A-Za-z0-9]{16,20}|AKID[A-Za-z0-9]{32}/, // AWS, Alibaba, Tencent
  /pypi-AgE[\w-]{50,300}|rubygems_[0-9a-f]{48}|oy2[a-z0-9]{43}|cio[A-Za-z0-9]{32}/, // packages
  /gl(?:dt|rt|ft|ptt|soat|agent|cbt|imt|oas)-[\w-]{20,64}|ATATT3[\w=-]{100,250}|ATBB[A-Za-z0-9]{28,40}/, // code
  /dop_v1_[0-9a-f]{64}|HRKU-AA[\w-]{50,70}|sbp_[0-9a-f]{40}|tskey-[a-z]{3,8}-[\w-]{20,60}|pul-[0-9a-f]{40}/, // servers
  /dp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9._-]{40,60}|[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70}/,
  /hvs\.[\w-]{24,120}|glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_eyJ[\w+/=]{60,200}|eyJrIjoi[\w+/=]{60,200}/, // Vault, Grafana
  /NRAK-[A-Z0-9]{27}|sntry[su]_[\w+/=]{40,250}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|phx_\w{40,50}/, // monitoring
  /hf_[A-Za-z0-9]{34}|r8_[A-Za-z0-9]{37}|xai-[A-Za-z0-9]{80}|secret_[A-Za-z0-9]{43}|ntn_[A-Za-z0-9]{40,50}|pplx-[A-Za-z0-9]{48}/, // models
  /xapp-\d-[A-Z0-9]{8,12}-\d{10,14}-[0-9a-f]{64}|[MNO][A-Za-z\d]{23,27}\.[\w-]{6}\.[\w-]{27,38}/, // chats
  /rk_live_[A-Za-z0-9]{24,100}|sk\.eyJ[\w-]{40,200}\.[\w-]{20,40}|whsec_[A-Za-z0-9+/=]{32,60}|sq0csp-[\w-]{43}|EAA[A-Za-z0-9]{90,250}/, // payment, Facebook
  /SK[0-9a-f]{32}/, // Twilio
  /A3-[A-Z0-9]{6}-[A-Z0-9]{6}(?:-[A-Z0-9]{5}){4}|xprv[1-9A-HJ-NP-Za-km-z]{100,112}/, // 1Password, Bitcoin
  /AGE-SECRET-KEY-1[0-9A-Z]{58}/,
];

/** Tokens that what is before them gives away. */
export const namedTokens: Shapes = {
  gate: /:AA|Key=|Bearer|uthorization|AUTHORIZATION|sig=|:fx|AC[0-9a-f]{32}|_KEY/,
  shapes: [
    { rule: 'token', pattern: /\b\d{8,10}:AA[\w-]{33}(?![\w-])/g },
    { rule: 'token', pattern: /\b(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/]{40,90}={0,2})/g },
    { rule: 'token', pattern: /[?&]sig=(?<secret>[\w%-]{40,100}%3D)/gi },
    {
      rule: 'token',
      pattern: /\bAuthorization["']?\s{0,3}[:=]\s{0,3}["']?(?:Bearer|Token|Basic)\s(?<secret>[\w.+/=~-]{12,2000})/gi,
    },
    { rule: 'token', pattern: /\bBearer\s{1,3}(?<secret>(?=[^\s\d]{0,100}\d)[\w.~+/-]{24,2000})/g },
    { rule: 'token', pattern: /\bAC[0-9a-f]{32}\b[^\n]{1,40}?\b(?<secret>[0-9a-f]{32})\b/g }, // Twilio
    {
      // But `GPG_KEY`, say, is public.
      rule: 'token',
      pattern:
        /(?<![A-Z0-9_])(?!\w{0,40}(?:PUBLIC|GPG|PGP|SITE|CACHE|HOST|PUB)_)[A-Z][A-Z0-9_]{2,40}_KEY\s?[=:]\s?["']?(?<secret>[\w+/=.-]{20,200})/g,
      isSecret: isRandom,
    },
    { rule: 'token', pattern: /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:fx\b/g }, // DeepL
  ],
};

/** Whether there is a word of 20 characters, of those that tokens consist of. Few characters of a text have to be read for that. */
function hasLongWord(text: string): boolean {
  for (let end = 19; end < text.length; ) {
    let at = end;
    while (at > end - 20 && isTokenCharacter(text.charCodeAt(at))) at--;
    if (at === end - 20) return true;
    end = at + 20;
  }
  return false;
}

/** A letter, a digit, `-`, `.`, `_`, and some others. */
const isTokenCharacter = (code: number) => code > 44 && code !== 47 && code !== 58 && code !== 61;

/** Tokens that can be recognised by themselves. */
export const tokenShapes: Shapes = {
  gate: { test: hasLongWord },
  shapes: [
    // The look ahead passes over most words at once.
    {
      rule: 'token',
      pattern: new RegExp(
        `(?<![\\w-])(?=[\\w.+=-]{20})(?:${prefixes.map(({ source }) => source).join('|')})(?![\\w-])`,
        'g',
      ),
      isSecret: secret => new Set(secret).size > 11 && !/x{6}|example|your/i.test(secret),
    },
    {
      rule: 'token',
      pattern: /\beyJ[\w-]{10,2000}\.eyJ(?!zdWIiOiIxMjM0NTY3ODkw)[\w-]{10,4000}\.[\w-]{20,2000}/g,
    },
    {
      rule: 'token',
      pattern: /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{15,22}\/(?<secret>[\w-]{60,80})/g,
    },
    {
      rule: 'token',
      pattern: /\bhooks\.slack\.com\/services\/T\w{8,12}\/B\w{8,12}\/(?<secret>[A-Za-z0-9]{20,30})/g,
      isSecret: isVaried,
    },
    {
      // HashiCorp Vault, before version 1.10.
      rule: 'token',
      pattern: /(?<![\w.-])s\.(?<secret>[A-Za-z0-9]{24})(?![\w.(-])/g,
      isSecret: isVaried,
    },
  ],
};
