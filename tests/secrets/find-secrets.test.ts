import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSecrets } from '../../src/secrets/index.ts';

const rulesIn = async (text: string) => (await findSecrets(text)).map(({ rule }) => rule);

/** Made up here, in pieces, so that no other scanner takes this file for a leak. */
const long = (length: number) => 'q7Rt2Zx9Lm4Kp8Vw3Ns6Bc1Yd5Hf0Jg'.repeat(20).slice(0, length);
const hex = (length: number) => '9f3a7c1e5b8d2046'.repeat(20).slice(0, length);
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('Passwords of notes are found', () => {
  test.each([
    'Password: hunter2',
    'password: Hunter',
    'pw = hunter2',
    '**Password:** tr0ub4dor&3',
    '**Password: **tr0ub4dor',
    '* Pass: Kq8.!vv',
    '[ ] PIN: 4711',
    'Wi-Fi key: sommerregen88',
    'user: bob pwd: zx81spec',
    'User: bob, Password: zx81spec, Port: 22',
    'Router password (admin): fritz!7490',
    'Password for the printer: kanone77',
    'The password is kanone77.',
    'Das Passwort ist kanone77 und bleibt so.',
    'Password:\n\tkanone77',
    '**Password**\t::= x'.replace('::= x', ': kanone77'),
    "''password: kanone77''",
    'Password -> kanone77',
    'Password — kanone77',
    'password kanone77',
    'SIM PIN: 0815',
    'PIN-Code: 4711',
    'Alarm code: 4711',
    'Passphrase: ozone drill grab fiber curtain',
    'Passwort = "Sommer 2023"',
    'Password: “blue kettle 47”',
    'Passw.: kanone77',
    'PIN 4711',
    'Password: 04.11.1984',
    'Passwords:\n* kanone77',
    '<password>kanone77</password>',
    `"auths": { "registry.intern": { "auth": "${base64('bob:kanone77')}" } }`,
    'machine ftp.intern login bob password kanone77',
    'Password “kanone77”'.replace(' “', ': “'),
    'Login / Password: bob / kanone77',
    'Passwort: kanone77',
    'Senha: 04111984',
    'Contraseña: kanone77',
    'Mot de passe : kanone77',
    'Пароль: kanone77',
    '密码：kanone77',
    'パスワード: kanone77',
    'Hasło: kanone77',
    'DB_PASSWORD=kanone77',
    "MYSQL_ROOT_PASSWORD: 'kanone77'",
    '"password": "kanone77",',
    "'password' => 'kanone77',",
    'dbPassword = "kanone77";',
    'export PGPASSWORD=kanone77',
    'set imap_pass = "kanone77"',
    'https://example.net/send?user=bob&password=kanone77&to=1',
    '| **Password** | kanone77 |',
    'Root password: schnabeltier',
    'password=schnabeltier',
    'clave wifi: kanone77',
    'Ключ Wi-Fi: kanone77',
    'WPA2: kanone77',
    'PW Fritzbox: 5823 9917 4402 1187',
    '密码是 kanone77',
    'パスワードは kanone77',
    'Admin-Passwort: Hopfen&Malz1',
    'The password was changed to kanone77',
    'Passwort (root) kanone77',
    'Password\nkanone77',
    `API key\n${long(32)}`,
    `Twilio auth token ${hex(32)}`,
    'Zugangscode: 7741',
    'Safe code: 38-12-94',
    'Locker 14: 22-8-36',
    'Door code is 5512#',
    'Digicode: B4712',
    'Code portail : 14B07',
    'Handy-PIN: 2468',
    'SIM PIN 3344',
    'wget --user=bob --password=kanone7 https://example.net',
    'PGPASSWORD=kanone_7 psql -h db',
    'spring.datasource.password=kanone7',
    'ansible_become_pass: kanone7',
    "export BORG_PASSPHRASE='blue kettle 47'",
    'JWT_SECRET=nobody-knows-this-77',
    `secret_key_base: ${hex(128)}`,
    `PrivateKey = ${long(43)}=`,
    "$dbpass = 'Kanone55';",
    'db.intern:5432:shop:app:kanone77',
    '[smtp.example.net]:587 bob@example.net:kanone77',
    "define( 'DB_PASSWORD', 'Kanone77' );",
    `define('SECURE_AUTH_SALT', '|x${long(40)}');`,
    'rootpw --plaintext kanone77',
    'username admin privilege 15 secret 0 kanone77',
    'snmp-server community kanone77 RW',
    'SSID: Home\nKey: kanone77',
    `api_key: ${long(32)}`,
    `Client secret: ${long(24)}`,
    `token=${hex(40)}`,
  ])('%j', async note => {
    expect(await rulesIn(`Some text\n${note}\nMore text\n`)).toEqual(['password']);
  });

  test.each([
    '| Host | User | Password |\n|:-----|:----:|---------:|\n| srv1 | bob | kanone77 |',
    '| Host | Passwort |\n| --- | --- |\n| srv1 | `Sommerregen` |',
    '|| Host || Password ||\n| srv1 | kanone77 |',
    '^ Host ^ Password ^\n| srv1 | kanone77 |',
    '| Device | Login |\n|:--|:--|\n| srv1 | admin / kanone77 |',
    '| Device | Login/Password |\n|:--|:--|\n| srv1 | bob/kanone77 |',
    '| Wi-Fi | Key |\n|:--|:--|\n| Home | kanone77 |',
    'url,username,password\nhttps://shop.intern,bob,kanone77',
    '"name";"user";"pwd"\n"shop";"bob";"kanone77"',
    'Host\tUser\tPassword\nsrv1\tbob\tkanone77',
  ])('in a table: %j', async table => {
    expect(await rulesIn(table)).toEqual(['password-table']);
  });
});

describe('Names with passwords are found', () => {
  test.each([
    'Login: bob / kanone77',
    'WLAN: FritzBox / kanone77',
    '* root / kanone77',
    'Login: bob:kanone77',
    'Zugang: bob/kanone77',
    'Zugang VPN: bob, kanone77',
    'root:kanone77',
    'iDRAC: root/kanone77',
    'Printer: service:kanone77',
    'Switch 2. OG: admin / kanone77',
    'Jenkins (ci / kanone77)',
    'Proxmox root:kanone77',
    'Fritz!Box – admin – kanone77',
    'creds: svc_backup : kanone77',
    '10.0.0.5  root  kanone77',
    '| Router | 192.168.0.1 | admin | kanone77 |',
    'Shop: bob@example.org / kanone77',
    'bob@example.org kanone77',
    'shop bob@example.org kanone77',
    'u: bob p: kanone77',
    'Log in as admin with kanone77 and change it',
    'Login mit hans und kanone77',
    'bob:kanone76\nalice:kanone77',
    '===== Logins =====\n* Shop: bob / kanone77',
    'Zugangsdaten:\n\nbob:kanone77',
  ])('%j', async note => {
    expect(await rulesIn(`Some text\n${note}\nMore text\n`)).toEqual(['login']);
  });
});

describe('Keys and tokens are found', () => {
  test.each([
    ['a private key', 'private-key', `-----BEGIN PRIVATE KEY-----\n${long(64)}\n${long(64)}`],
    ['an OpenSSH key', 'private-key', `-----BEGIN OPENSSH PRIVATE KEY-----\n${long(70)}\n`],
    [
      'an encrypted key',
      'private-key',
      `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${hex(32)}\n\n${long(64)}`,
    ],
    ['a PGP key', 'private-key', `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${long(64)}\n`],
    ['a key of PuTTY', 'private-key', `PuTTY-User-Key-File-${3}: ssh-ed25519\nEncryption: none`],
    ['a key of AWS', 'secretlint/aws', `aws_secret_access_key = ${long(40)}`],
    ['a token of GitHub', 'secretlint/github', `ghp${'_'}${long(36)}`],
    ['a token of GitLab', 'secretlint/gitlab', `glpat${'-'}${long(20)}`],
    ['a token of Slack', 'secretlint/slack', `xoxb${'-'}${long(12)}-${long(24)}`],
    ['a token of npm', 'secretlint/npm', `npm${'_'}${long(36)}`],
    ['a key of Stripe', 'secretlint/stripe', `sk${'_'}live_${long(24)}`],
    ['a key of Google', 'token', `AI${'za'}${long(35)}`],
    ['a bot of Telegram', 'token', `123456789:AA${long(33)}`],
    ['a JSON Web Token', 'token', `eyJ${long(30)}.eyJ${long(60)}.${long(43)}`],
    ['a header', 'token', `Authorization: Bearer ${long(40)}`],
    ['a header of Basic', 'token', `curl -H 'Authorization: Basic ${base64('bob:kanone77')}'`],
    ['the id of a key of AWS', 'token', `AK${'IA'}Q7RT2ZX9LM4KP8VW`],
    ['a key of SendGrid', 'secretlint/sendgrid', `SG.${long(22)}.${long(43)}`],
    ['a secret of a second factor', 'second-factor', 'TOTP: JBQWY3DPEHPKQXPR'],
    ['a secret of a second factor, as apps show it', 'second-factor', '2FA secret: jbqw y3dp ehpk qxp2'],
    ['a secret of a second factor, without a sign', 'second-factor', '2FA key YPIFV3XNGFFYA2RH'],
    ['recovery codes in one line', 'second-factor', 'Backup codes: 8812 4471, 9920 1174'],
    ['recovery codes in French', 'second-factor', 'Codes de secours :\n1. 44718812\n2. 99201174'],
    ['a key of BitLocker', 'second-factor', Array.from({ length: 8 }, () => '402817').join('-')],
    ['a key of 1Password', 'token', `A3-ZP1OGX-LIZE2X-8FL2I-DF1S1-6SYDP-45Y26`],
    ['a key of SendGrid that is too long', 'token', `SG.${long(22)}.${long(49)}`],
    ['a key of OpenAI', 'token', `sk${'-'}proj-${long(48)}-${long(40)}`],
    ['a key of Mailgun', 'token', `key${'-'}${hex(32)}`],
    ['a token of a runner of GitLab', 'token', `glrt${'-'}${long(20)}`],
    ['a token of Doppler', 'token', `dp${'.'}pt.${long(43)}`],
    ['a token of Hugging Face', 'token', `hf${'_'}${long(34)}`],
    ['an account at Twilio', 'token', `AC${hex(32)} / ${hex(32)}`],
    ['a webhook of Discord', 'token', `https://discord.com/api/webhooks/${'4'.repeat(18)}/${long(68)}`],
    ['a signature of Azure', 'token', `?sv=2022-11-02&sig=${long(43)}%3D`],
    ['a key of Django', 'token', `SECRET_KEY = 'django-insecure-${long(40)}'`],
    ['a key in the environment', 'token', `OPENWEATHER_KEY=${hex(32)}`],
    [
      'a key of a kubeconfig',
      'private-key',
      `client-key-data: ${base64(`-----BEGIN RSA PRIVATE KEY-----\n${long(300)}`)}`,
    ],
    ['a key of OpenVPN', 'private-key', `-----BEGIN OpenVPN Static key V1-----\n${hex(32)}`],
    ['a key of minisign', 'private-key', `RWRTY0Iy${long(200)}`],
    ['a JSON Web Key', 'private-key', `{"kty":"RSA","n":"${long(80)}","e":"AQAB","d":"${long(80)}"}`],
    ['a hash of Apache', 'password-hash', `bob:$apr1$${long(8)}$${long(22)}`],
    ['a hash of LDAP', 'password-hash', `olcRootPW: {SSHA}${long(32)}`],
    ['a URL without a user', 'url-password', 'redis://:kanone77@cache:6379/0'],
    ['the docker client', 'command-password', 'docker login -u bob -p kanone77 registry.intern'],
    ['sqlcmd', 'command-password', 'sqlcmd -S sql1 -U sa -P kanone77'],
    ['zip', 'command-password', 'zip -P kanone77 a.zip x'],
    ['7z', 'command-password', '7z x a.7z -pkanone77'],
    ['freerdp', 'command-password', 'xfreerdp /u:bob /p:kanone77 /v:ts1'],
    ['snmpget', 'command-password', 'snmpget -v2c -c kanone77 10.0.0.1'],
    ['openssl', 'command-password', 'openssl pkcs12 -in x.p12 -passin pass:kanone77'],
    ['chpasswd', 'command-password', "echo 'bob:kanone77' | chpasswd"],
    ['sudo', 'command-password', 'echo kanone77 | sudo -S apt update'],
    ['SQL', 'command-password', "CREATE USER 'app'@'%' IDENTIFIED BY 'kanone77';"],
    ['a QR code of a network', 'command-password', 'WIFI:T:WPA;S:Home;P:kanone77;;'],
    ['a payment card', 'payment-card', 'Visa 4539 7188 0264 9136 04/28'],
    ['a payment card, in one', 'payment-card', 'Kreditkarte: 4716038277159247'],
    [
      'a seed phrase below its name',
      'seed-phrase',
      'Recovery phrase\n\n1. ozone\n2. drill\n3. grab\n4. fiber\n5. curtain\n6. grace\n7. pudding\n8. thank\n9. cruise\n10. elder\n11. eight\n12. picnic',
    ],
    ['recovery codes', 'second-factor', 'Recovery codes:\n  a1b2c-d3e4f\n  9k2mx-p0qrs'],
    ['recovery codes that are numbers', 'second-factor', 'Backup codes\n\n* 1234 5678\n* 8765 4312'],
    ['a second factor', 'second-factor', 'otpauth://totp/x?secret=JBQWY3DPEHPKQXPR'],
    ['an Azure key', 'token', `AccountName=x;AccountKey=${long(86)}==`],
    ['a hash', 'password-hash', `bob:$2y$10$${long(53)}`],
    ['a URL', 'url-password', 'git clone https://bob:kan%one77@git.intern/x'],
    ['a database', 'secretlint/database-connection-string', 'postgres://bob:kanone77@db/x'],
    ['sshpass', 'command-password', "sshpass -p 'kanone77' ssh bob@srv1"],
    ['net user', 'command-password', 'net user bob kanone77 /add'],
    ['smbclient', 'command-password', 'smbclient //srv/share -U bob%kanone77'],
    ['redis', 'command-password', 'redis-cli -h cache -a kanone77'],
    ['mysql', 'command-password', 'mysql -u root -pkanone77 shop'],
    ['curl', 'command-password', 'curl -s -u bob:kanone77 https://example.net'],
    [
      'a seed phrase',
      'seed-phrase',
      'Seed phrase: ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic',
    ],
  ])('%s', async (_, rule, text) => {
    expect(await rulesIn(`Text\n${text}\n`)).toContain(rule);
  });
});

describe('Documentation is published', () => {
  test.each([
    'password: <your password>',
    'password: changeme',
    'Password: ********',
    'password: ""',
    'Password: see KeePass',
    'Password: Alt+Shift+U',
    'Passwords: 12-16 characters, with digits',
    'Password: 8 characters',
    'Password: required',
    'password policy 2',
    'The password expires after 90d',
    'Password - at least 8 characters',
    'Password: "at least 12 characters"',
    'Password: "Enter your PIN 2 times"',
    'Password = "see page 12 of the blue book"',
    'Password: "Example password 12"',
    'Login: 3 / 5 attempts',
    'Passphrase: see the note in the safe',
    'The password is at least 8 characters long.',
    'You need a password: the one of your account 2.',
    'Password reset: https://example.net/reset2',
    'Password: [[Safe:Passwords]]',
    'Passwords: passwords2.kdbx',
    'bypass: lane2 and compass: N45',
    'passage: Acts 17',
    'PIN: 12',
    'Pin 4 is 3300 mV',
    'The valid PIN 4711 opens nothing',
    'Password: 12.5.1',
    'Passwords:\n* eight characters',
    'Login: /usr/sbin2',
    'root:x:0:0:root',
    'admin/users2/list',
    'AKIAIOSFODNN7EXAMPLE',
    'Recovery codes:\nPrint them, and keep them in the safe.',
    'OTP: AUTHENTICATORAPPLICATION',
    'pins: GPIO4',
    'password = getpass.getpass()',
    'password = os.environ["PASSWORD2"]',
    'password = config.db.password2',
    'const password = user.password1;',
    'password: $' + '{DB_PASSWORD1}',
    'password: {{ .Values.password1 }}',
    'password=$1',
    'POSTGRES_PASSWORD=%PASSWORD%',
    'MYSQL_PASSWORD: wordpress',
    'password: my-s3cr3t-p@ssw0rd',
    'password = "test1234"',
    'Password: admin',
    'secret: my-app-tls-2024',
    'token: string',
    'secretName: registry-credentials-1',
    `apiVersion: v1\nkind: Secret\ndata:\n  username: ${base64('admin')}\n  password: ${base64('changeme')}`,
    'data:\n  password: MWYyZDFlMmU2N2Rm',
    'data:\n  password: YmFy',
    '  password: !vault |',
    'https://user:password@example.com/',
    'ftp://user:pass@ftp.example.com',
    'set HTTP_PROXY=http://proxy_user:proxy_password@proxy_ip:3128',
    'curl -u username:password https://example.com',
    'mysql -u root -p shop',
    'Authorization: Bearer <token>',
    'Authorization: Bearer $TOKEN1234567890',
    '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
    'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'xoxb-YOUR-TOKEN',
    'mount /mnt [-o username=USERNAME[,password=PASSWORD][,fsname=VOLUME]]',
    `<meta name="csrf-token" content="${long(60)}" />`,
    'for `--extra-config=kubelet.MaxPods=5`, pass this flag: `--extra-config=kubelet.MaxPods=5`.',
    'sort -t : -k 1,1 /etc/passwd ，以:分割的第1列',
    '密码为登录web界面的密码',
    '密码：同root密码',
    'use username / password authentication',
    'docker login -u bob -p <password>',
    'docker run -p 8080:80 nginx',
    'openssl passwd, Python passlib2',
    'image: crunchydata/crunchy-postgres:centos7-9.5-1.2.6',
    'Initial support for CentOS / RHEL7',
    'nginx:alpine3\n\nText with a docker image',
    'kubernetes/tree/master/examples/update-demo/v1beta3',
    'GPG_KEY=E3FF2839C048B25C084DEBE9B26995E310250568',
    'IBAN: DE89 3704 0044 0532 0130 00',
    'Visa 4111 1111 1111 1111 is for tests',
    'Order 4539 7188 0264 9137',
    "if ($password==$row['password2'])",
    '1 and (select pass from users where id=1)',
    '    password: sillyness',
    'Type: HTTP-01, Token: TKspp86xMjQzTvMVXWkezEA2sE2GSWjnld5Lt4X13ro',
    'Seeds: sow lettuce, radish, spinach, peas and beans in early spring',
    'Wallet: the old one is worn out and needs some new leather straps soon',
    'Safe distance: 10-20-30 metres',
    'Accounts\n\n* github: bob77',
    'sp_password\tappends it\nspace2comment\treplaces spaces2',
    '| Bypass | Example |\n|---|---|\n| `1/*!12345*/` | Comment |',
    'https://zoom.us/j/123456789?pwd=Q2xscE0rRjluRTlvdk5FK3hz',
    'Version=4.0.0.0, PublicKeyToken=b03f5f7f11d50a3a',
    '| Field | Type |\n|---|---|\n| password | string |\n| token | UUID4 |',
    '| Password | Description |\n|---|---|\n| required | yes |',
  ])('%j', async text => {
    expect(await findSecrets(`Text\n${text}\n`)).toEqual([]);
  });
});

test('A finding says where it is, once for each line, and not what it is', async () => {
  const text = '====== Router ======\r\n\n\tPassword: kanone77 PIN: 4711\nuser\n  pw: kanone78';
  const findings = await findSecrets(text);
  expect(findings).toEqual([
    { rule: 'password', line: 3, column: 12, offset: 34 },
    { rule: 'password', line: 5, column: 7, offset: 64 },
  ]);
  expect(JSON.stringify(findings)).not.toContain('kanone');
});

test.each([
  'Password: kanone77 (not a secret)',
  'Password: kanone77 <!-- not a secret -->',
  'export PGPASSWORD=kanone77 # Not a secret',
  '(not a secret)\nPassword: kanone77',
])('An author allows what is none: %j', async text => {
  expect(await findSecrets(text)).toEqual([]);
  expect(await rulesIn(`${text}\n\nPassword: kanone78`)).toEqual(['password']);
});

test('Of random notes, every planted password is found in its place', async () => {
  const words = fc.stringMatching(/^[a-z ,.|*=:'/\n-]{0,60}$/);
  const password = fc.stringMatching(/^[b-z]{3}[A-Z]{3}[2-9]{3}[!#+]{0,2}$/);
  await fc.assert(
    fc.asyncProperty(words, password, words, async (before, secret, after) => {
      const text = `${before}\n\nPassword: ${secret}\n\n${after}`;
      const found = (await findSecrets(text)).map(({ offset }) => offset);
      expect(found).toContain(before.length + 2 + 'Password: '.length);
    }),
  );
});

test('Any text is read, and nothing is found in one without words for secrets', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async text => {
      for (const { offset } of await findSecrets(text)) expect(offset).toBeLessThan(text.length);
    }),
  );
});
