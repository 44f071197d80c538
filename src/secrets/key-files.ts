/** The names, in lower case, of files that are for secrets, so that their content need not be searched. */
const names =
  /^(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:[._-](?!(?:.*[.])?pub$).*)?|[._]netrc|\.?pgpass(?:\.conf)?|\.?htpasswd|\.git-credentials|\.env(?:\..+)?|\.pypirc|\.npmrc|\.my\.cnf|secring\.gpg|wallet\.dat|(?:g?shadow)-?|logins\.json|key[34]\.db|login\.keyring)$/;

/** Key stores and the files of password managers, by their extensions. */
const extensions =
  /\.(?:kdbx?|ppk|p12|pfx|jks|bks|keystore|keychain(?:-db)?|agilekeychain|opvault|1pif|1pux|psafe3|enpassdb|ovpn|pwd)$/;

/** Whether it is a file for keys or passwords, by its name: `id_rsa`, `passwords.kdbx`, `.netrc`. */
export function isKeyFile(name: string): boolean {
  const lower = name.toLowerCase();
  return names.test(lower) || extensions.test(lower);
}
