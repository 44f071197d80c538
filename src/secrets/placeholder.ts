/** Words from which authors of documentation make up passwords, in several languages. */
const words = (
  'password passwords passwort kennwort passphrase passwd passw passcode passkey pass pwd pw psk pin secrets secret senha ' +
  'contrasena motdepasse mdp clave token tokens keys key apikey api access auth bearer basic value wert valor here hier your ' +
  'yours ihr dein my mein the this that enter insert replace replaced changeit changeme change changed me with example ' +
  'examples sample dummy fake tests test testing tester teste demo foobar foo bar baz qux username users user usr nutzer ' +
  'benutzer usuario name admin administrator root guest login default none null nil undefined true false yes no string ' +
  'strings text int number integer required optional empty blank hidden redacted masked encrypted encoded decoded generated ' +
  'base64 hash hashed random strong super supersecure very highly secure long longer new old some any same see ask tbd todo ' +
  'only mysql mariadb postgres postgresql pgsql pg mongo mongodb redis rabbitmq elastic elasticsearch wordpress keycloak ' +
  'grafana vault jenkins github gitlab slack docker azure google kube kubernetes argocd argo flux helm wifi wlan server client ' +
  'database db proxy app application service account private public license serial in of to for from an a is or and at on id ' +
  'put goes not set unset use used using it is as be provided specified given stored file env var variable ref tls ssh ldap ' +
  'smtp imap mail email letmein qwertyuiop qwerty qwertz asdf monkey k8s safe hello world following 密码 密碼 口令 パスワード пароль 비밀번호 kata sandi'
).split(' ');
/** Longest first, as an alternation takes the first that fits. Short words are found in any random value. */
const long = words.filter(word => word.length > 3).sort((a, b) => b.length - a.length);
const anyLong = new RegExp(long.join('|'), 'g');
const anyShort = new RegExp(`(?<!\\p{L})(?:${words.filter(word => word.length < 4).join('|')})(?!\\p{L})`, 'gu');

/** Runs that nobody chooses at random: `123456`, `abc`, `xxxx`, `0000`. */
const runs =
  /0?123(?:4(?:5(?:6(?:7(?:89?0?)?)?)?)?)?|987654(?:321?)?|abc(?:defghijklmnopqrstuvwxyz|d(?:ef?)?)?|xyz|(.)\1{3,}|x{2,}/g;

/** Values that manuals use again and again, so that everybody knows them. */
const known = new Set([
  'AKIAIOSFODNN7EXAMPLE',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  '1f2d1e2e67df',
  'Harbor12345',
  '39528$vdg7Jb',
  'S!B*d$zDsb',
  'S!B*d$zDsb=',
  // Kubernetes' documentation has these in many places, and so have notes made of it.
  'Y4nys7f11',
  '07401b.f395accd246ae52d',
  'f395accd246ae52d',
  '781292.db7bc3a58fc5f07e',
  '31ada4fd-adec-460c-809a-9e56ceb75269',
  '1db158f6-177d-4d9c-8a8b-d36869918ec5',
  '65rZW78y8HbwXXtSXuUw9DbP4FLjHi4b',
  'h5M0FtUUIflBSdI7',
]);

const leet = new Map(Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }));

/** What is left of a value without the words, the runs and the characters between them. */
function remainder(value: string): string {
  return value
    .replace(anyLong, ' ')
    .replace(runs, ' ')
    .replace(anyShort, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * `<password>`, `${PASSWORD}`, `$1`, `{{ pass }}`, `[pass]`, `$(cat x)`, `%PASS%`, `^PASS^`, `****`, `...`; and code, in which
 * more follows: `".$pass."` within a query, `!0,` in minified JavaScript; and TeX.
 */
const reference =
  /^[<[{(&]|^["'](?:\s?[.+&](?:\s|\$)|\$)|^![01](?:,?$|[;}]|,\w+:)|^\$\$?\\[a-z]|^\^\w+\^|^\$[\p{L}_{(\d]|^%[\w.]*%?$|^@?\w*\(|\$[{(]|\{\{|\}\}|<[^<>]*>|\.\.\.|…|\*{3}|[•●]|x{6}|^[*_.x-]*$/iu;
/** `env.X`, `process.env`, `config[...]`: a property of what usually holds settings. */
const property = /(?:env|getenv|environ|secrets|config|process|input|prompt|var|local|data)[.([]/i;

/** The text that Base64 stands for, if it is text. */
function fromBase64(value: string): string | undefined {
  if (value.length < 4 || value.length % 4 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return undefined;
  const decoded = Buffer.from(value, 'base64').toString('latin1').trim();
  return /^[\x20-\x7e]+$/.test(decoded) ? decoded : undefined;
}

/**
 * Does a value only stand for a secret, as in documentation: `changeme`, `<your password>`, `my-s3cr3t-p@ssw0rd`,
 * `$PASSWORD`, or a known example? Values in Base64 are read, as those of a Kubernetes Secret are.
 */
export function isPlaceholder(value: string): boolean {
  if (known.has(value.replaceAll('\\', '')) || reference.test(value) || property.test(value)) return true;
  const plain = value.toLowerCase();
  const spelled = !/\p{L}/u.test(plain) ? plain : plain.replace(/[013457@$!]/g, sign => leet.get(sign) as string);
  if (remainder(plain).length < 3 || remainder(spelled).length < 3) return true;
  const decoded = fromBase64(value);
  return decoded !== undefined && (/^[a-z]+(?:[ _-][a-z]+)*$/i.test(decoded) || isPlaceholder(decoded));
}
