import { expect, test } from 'vitest';
import { isKeyFile } from '../../src/secrets/index.ts';

test.each(
  (
    'id_rsa id_dsa id_ecdsa id_ed25519 id_ed25519_sk id_rsa.old ID_RSA passwords.kdbx old.kdb safe.psafe3 login.keychain-db ' +
    'key.ppk cert.p12 cert.pfx store.jks app.keystore client.ovpn export.1pux _netrc .netrc .pgpass .htpasswd .env ' +
    '.git-credentials secring.gpg wallet.dat shadow logins.json key4.db'
  ).split(' '),
)('%s holds secrets', name => {
  expect(isKeyFile(name)).toBe(true);
});

test.each(
  'id_rsa.pub id_ed25519_sk.pub keys.txt cert.pem ca.crt keynote.key valid_rsa.txt shadow.png environment.env.md'.split(
    ' ',
  ),
)('%s need not', name => {
  expect(isKeyFile(name)).toBe(false);
});
