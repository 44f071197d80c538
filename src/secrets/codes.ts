import type { Shapes } from './shape.ts';

/** Whether the check digit is right (Luhn's algorithm). It is in all numbers of payment cards, and in one of ten others. */
function hasCheckDigit(number: string): boolean {
  const digits = [...number].reverse().map(Number);
  const sum = digits.reduce(
    (total, digit, index) => total + (index % 2 ? ((digit * 2) % 10) + (digit > 4 ? 1 : 0) : digit),
    0,
  );
  return sum % 10 === 0;
}

/** The numbers that payment services publish for tests, without what is between the digits. */
const testCards =
  /^(?:424242|411111|400000|401288|422222|555555|510510|520082|378282|371449|378734|305693|385200|601111|353011|356600|545454|222300|453914|542523)|(\d)\1{5}/;

const isCard = (secret: string) => {
  const number = secret.replace(/\D/g, '');
  return !testCards.test(number) && hasCheckDigit(number);
};

/** Numbers of payment cards, with which anybody can often pay; not those of bank accounts, which people publish to be paid. */
export const cards: Shapes = {
  gate: /\d{4}[ -]?\d{4,6}[ -]?\d{4}/,
  shapes: [
    {
      rule: 'payment-card',
      pattern:
        /(?<![\d.,-][ -]?|[\d/=-])(?:[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}|3[47]\d\d([ -])\d{6}\2\d{5})(?![ -]?\d(?!\d?\/\d)|[.,]\d|[\w/-])/g,
      isSecret: isCard,
    },
    {
      rule: 'payment-card',
      pattern:
        /\b(?:visa|master ?card|amex|american express|credit ?card|kreditkarte|karte|card|carte bancaire|tarjeta|cart[ãa]o|carta di credito|карта)[^\n\d]{0,30}(?<secret>[3-6]\d{14,15})(?!\d)/gi,
      isSecret: isCard,
    },
  ],
};

/** "Backup codes" in some languages. */
const backupCodes =
  '(?:recovery|backup|rescue|emergency|scratch|wiederherstellungs|einmal|ersatz)[ -]?(?:codes?|schlüssel)|codes? de (?:secours|récupération)|' +
  'c[óo]digos? de (?:recuperaci[óo]n|recuperação|respaldo|seguridad|backup)|codici di (?:backup|recupero)|резервные коды|备用码|恢复码';
const word = '[a-z]{3,8}';
/** Between two words of a seed phrase: a space, a comma, a new line, a number. */
const between = '[ \\t\\n,]{1,3}(?:\\d{1,2}[.):]?[ \\t]{1,2}|[*-][ \\t])?';

/** Second factors, and what restores access without one. */
export const codes: Shapes = {
  gate: /otp|2fa|mfa|two-factor|authenticator|seed|mnemonic|phrase|wallet|ledger|trezor|metamask|12 words|24 words|12-word|24-word|recovery code|recovery-code|backup code|backup-code|backupcode|rescue code|emergency code|scratch code|wiederherstellungs|einmalcode|einmal-code|ersatzcode|ersatz-code|codes? de |ódigo|codigo|codici|коды|备用码|恢复码|RK-|\d{6}-\d{6}|[:=] {0,3}\d{1,2}-\d{1,2}-\d/i,
  shapes: [
    { rule: 'second-factor', pattern: /\botpauth:\/\/[^\s"']{1,300}?[?&]secret=(?<secret>[A-Z2-7]{16,128})/gi },
    {
      rule: 'second-factor',
      pattern:
        /\b(?:TOTP|2FA|OTP|MFA|[Tt]otp|[Oo]tp|2fa|[Tt]wo-factor|[Aa]uthenticator)(?:[ _-](?:[Ss]ecret|[Kk]ey|[Ss]eed|[Cc]odes?|[Bb]ackup|[Ss]etup)){0,2}["'*_]{0,4}(?:\s{0,3}[:=]\s{0,6}|\s)(?<secret>(?=[A-Z]{0,60}[2-7])[A-Z2-7]{16,64}|(?=[a-z ]{0,60}\d)[a-z0-9]{4}(?: [a-z0-9]{4}){3,15})[ \t]*$/gm,
    },
    {
      rule: 'second-factor',
      pattern: new RegExp(
        `(?:${backupCodes})(?![\\p{L}\\p{N}])[^\\n\\d]{0,40}\\s{1,12}(?:[*•-]|\\d{1,2}[.)])?[ \\t]{0,4}` +
          '(?<secret>(?=[a-z -]{0,40}\\d)[a-z0-9]{4,10}(?:[ -][a-z0-9]{4,10}){1,7}|\\d{8,10})[ \\t]*(?:$|,)',
        'gimu',
      ),
      isSecret: secret => !/^\d{4}-\d\d-\d\d$/.test(secret),
    },
    { rule: 'second-factor', pattern: /\bRK-[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2,6}\b/g },
    {
      rule: 'password',
      pattern:
        /^[ \t>*•-]{0,12}(?:safe|tresor|locker|spind|schließfach|schloss|lock|padlock|vault|cadenas|candado|caja fuerte|coffre)(?:[ \t][^\n:=]{1,20})?[ \t]{0,3}[:=][ \t]{0,3}(?<secret>\d{1,2}(?:-\d{1,2}){2,3})[ \t]*$/gimu,
    },
    // BitLocker
    { rule: 'second-factor', pattern: /(?<![\d-])\d{6}(?:-\d{6}){7}(?![\d-])/g },
    {
      rule: 'seed-phrase',
      pattern: new RegExp(
        `\\b(?:[Ss]eeds?|SEED|[Mm]nemonic|[Pp]hrase|[Ww]allet|[Ll]edger|[Tt]rezor|[Mm]eta[Mm]ask|(?:12|24)[ -]words?)\\b[^\\n]{0,40}\\s{1,4}["'*_]{0,4}(?:\\d{1,2}[.):]?[ \\t]{1,2}|[*-][ \\t])?(?<secret>${word}(?:${between}${word}){11,23})(?![ \\t]?[\\p{L}(])`,
        'gu',
      ),
    },
  ],
};
