/** Words for a password, in the languages of the interface and some more. `~` is a space, a hyphen, `_` or nothing. */
const passwords =
  'password|passwd|passwort|passw|passw.|passwörter|pass~phrase|passcode|passkey|kennwort|pass|pwd|pw|senha|contraseña|contrasena|' +
  "mot de passe|mdp|parola d'ordine|parola|wachtwoord|hasło|haslo|heslo|lösenord|losenord|adgangskode|kodeord|passord|" +
  'salasana|jelszó|parole|lozinka|geslo|şifre|sifre|kata sandi|mật khẩu|psk|wpa~key|wpa2~key|wep~key|wifi~key|wi-fi~key|' +
  'network~key|wlan~key|wlan~schlüssel|wifi~schlüssel|wi-fi~schlüssel|netzwerk~schlüssel|clé wifi|clé wi-fi|clé wpa|' +
  'clave wifi|clave wi-fi|clave del wifi|clave del wi-fi|clave de la red|clave de red|chiave wifi|chiave wi-fi|chiave wpa|' +
  'ключ wi-fi|ключ wifi|ключ от wi-fi|ключ сети|ключ безопасности|пароль|пароли|密码|密碼|口令|パスワード|비밀번호|암호|סיסמה|' +
  'סיסמא|كلمة المرور|كلمة السر|पासवर्ड|รหัสผ่าน|κωδικός|κωδικος';
/** Words that name a password, and other things as well: a value must look like a password. */
const vague = 'clave|wpa|wpa2|wpa3|wep|creds|credentials';
/** Names of other secrets. Prose about them is frequent, so their values must look like keys. */
const keys =
  'secret|secret~key|secret~key~base|encryption~key|signing~key|private~key|pre~shared~key|master~key|app~key|account~key|' +
  'unseal~key|unseal~key 1|unseal~key 2|unseal~key 3|unseal~key 4|unseal~key 5|windows~key|license~key|licence~key|product~key|' +
  'recovery~key|api~key|api~token|api~secret|access~key|access~token|auth~token|refresh~token|private~token|bearer~token|' +
  'client~secret|recovery~code|backup~code|token|totp|credential';
/** Numbers that open something. */
const pins =
  'pin|pin~code|puk|пин|пин-код|пинкод|alarm~code|door~code|gate~code|safe~code|entry~code|unlock~code|security~code|garage~code|' +
  'locker~code|padlock~code|tür~code|haustür~code|tor~code|tresor~code|zugangs~code|zutritts~code|geheimzahl|geheimnummer|' +
  "zahlenschloss|zahlencode|digicode|code portail|code porte|code alarme|code immeuble|code d'entrée|code coffre|" +
  'código alarma|código de alarma|código de la alarma|código de la puerta|código de acceso|código do portão|screen lock|' +
  'fahrrad~schloss|vorhänge~schloss|schloss~code|handy~code|phone~code|safe combination|lock combination|padlock combination|locker combination|vault combination|lock~code';

/** All spellings of some words. */
function spellings(words: string): string[] {
  const spell = (word: string): string[] =>
    word.includes('~') ? ['', ' ', '-', '_'].flatMap(joint => spell(word.replace('~', joint))) : [word];
  return words.split('|').flatMap(spell);
}

/** What a word names: a password, a key or token, or a number. */
export type Kind = 'password' | 'key' | 'pin';

/** What each word names, in lower case. */
const kinds = new Map<string, Kind | 'vague'>(
  Object.entries({ password: passwords, vague, key: keys, pin: pins } as const).flatMap(([kind, words]) =>
    spellings(words).map(word => [word, kind as Kind | 'vague'] as const),
  ),
);

/**
 * Matches a word that names a secret. Check {@link isWord}. Plain words, the longest first, take half the time of an
 * expression with optional parts.
 */
export const secretWord = new RegExp(
  `(${[...kinds.keys()]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', '\\.')})(?:s|es)?(?:(?=[是为は는은])|(?![\\p{L}\\p{N}]))`,
  'giu',
);

/** The kind of a match of {@link secretWord}, and whether the word names other things as well. */
export function kindOf(match: RegExpExecArray): { kind: Kind; vague: boolean } {
  const kind = kinds.get(match[1]?.toLowerCase() ?? '') ?? 'password';
  return kind === 'vague' ? { kind: 'password', vague: true } : { kind, vague: false };
}

/** Whether it is a word, or the last word of a name as in `db_password`, `dbPassword` and `PGPASSWORD`, but not of `bypass`. */
export function isWord(word: string, before: string): boolean {
  // `/etc/passwd`, and the answer to a challenge for a certificate, are for everybody to read.
  if (/\/etc\/$|(?:http|dns)-01\W{1,4}$/i.test(before)) return false;
  // Saved web pages contain such tokens, which are valid for an hour.
  if (/(?:[cx]srf|authenticity)[_-]?$/i.test(before)) return false;
  if (!/[\p{L}\p{N}]$/u.test(before)) return true;
  // A fingerprint in the names of .NET's assemblies.
  if (/PublicKey$/.test(before)) return false;
  if (/^\p{Lu}/u.test(word))
    return /[\p{Ll}\p{N}]$/u.test(before) || /^PASSWO?R?D$/.test(word) || /(?:DB|SSH|FTP|SQL)$/.test(before);
  return (
    /^[^\p{Script=Latin}]/u.test(word) ||
    /(?:^|[^\p{L}])(?:db|sql|ftp|ssh|smtp|mail|root|user|admin|wifi|bind)$/u.test(before)
  );
}
