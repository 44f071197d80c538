/** Words for a password, in the languages of the interface and some more. */
const passwords =
  'password|passwd|passwort|passw\\.?|passwörter|passphrase|passcode|passkey|kennwort|pass|pwd|pw|senha|contraseña|contrasena|' +
  'mot de passe|mdp|parola|wachtwoord|hasło|haslo|heslo|lösenord|losenord|adgangskode|passord|salasana|jelszó|parole|' +
  'lozinka|geslo|şifre|sifre|kata sandi|mật khẩu|psk|wpa2?[ -]key|wep[ -]key|wi-?fi[ -]key|network[ -]key|' +
  'wlan-?schlüssel|netzwerkschlüssel|пароль|пароли|密码|密碼|口令|パスワード|비밀번호|암호|סיסמה|סיסמא|كلمة المرور|كلمة السر|' +
  'पासवर्ड|รหัสผ่าน|κωδικός|κωδικος';
/** Names of other secrets. Prose about them is frequent, so that their values must look the part. */
const keys =
  'secret|api[ _-]?(?:key|token|secret)|access[ _-]?(?:key|token)|(?:auth|refresh|private|bearer)[ _-]?token|' +
  '(?:secret|encryption|licen[cs]e|product|recovery)[ _-]?key|client[ _-]?secret|(?:recovery|backup)[ _-]?code|token|clave|totp|' +
  'credential';
const pins = 'pin[ -]?code|(?:alarm|door|gate|safe|entry|unlock|security|tür|tresor)-? ?code|pin|puk';

/** What a word names: a password, a key or token, or a number. */
export type Kind = 'password' | 'key' | 'pin';

/** Matches a word that names a secret, of the kind by which its group is named. Check {@link isWord}. */
export const secretWord = new RegExp(
  `(?:(?<key>${keys})|(?<pin>${pins})|(?<password>${passwords}))(?:s|es)?(?![\\p{L}\\p{N}])`,
  'giu',
);

/** The kind of a match of {@link secretWord}. */
export function kindOf({ groups }: RegExpExecArray): Kind {
  return groups?.key ? 'key' : groups?.pin ? 'pin' : 'password';
}

/** Is it a word, or the last word of a name as in `db_password`, `dbPassword` and `PGPASSWORD`, but not of `bypass`? */
export function isWord(word: string, before: string): boolean {
  // Saved pages of the web have one each, valid for an hour.
  if (/(?:[cx]srf|authenticity)[_-]?$/i.test(before)) return false;
  if (!/[\p{L}\p{N}]$/u.test(before)) return true;
  // A fingerprint in the names of .NET's assemblies.
  if (/PublicKey$/.test(before)) return false;
  if (/^\p{Lu}/u.test(word))
    return /[\p{Ll}\p{N}]$/u.test(before) || /^PASSWO?R?D$/.test(word) || /(?:DB|SSH|FTP|SQL)$/.test(before);
  return /^[^\p{Script=Latin}]/u.test(word);
}
